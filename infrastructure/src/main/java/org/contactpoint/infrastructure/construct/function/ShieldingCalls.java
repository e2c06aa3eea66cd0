package org.contactpoint.infrastructure.construct.function;

import java.util.List;
import java.util.Map;
import org.contactpoint.contract.table.EnvironmentVariable;

/**
 * Passing on to the shielding function: the one case in which anything that is not a service of the
 * cloud may invoke a function.
 */
public final class ShieldingCalls {
  private ShieldingCalls() {}

  /**
   * What a function needs that passes on; the shielding function judges the caller's token again.
   */
  public static FunctionNeeds needs(DirectoryFunction shielding) {
    String alias = shielding.function().getFunctionName() + ":" + DirectoryFunction.LIVE;
    return new FunctionNeeds(Map.of(EnvironmentVariable.SHIELDING_FUNCTION, alias), List.of())
        .allowed(List.of("lambda:InvokeFunction"), shielding.alias().getFunctionArn());
  }
}
