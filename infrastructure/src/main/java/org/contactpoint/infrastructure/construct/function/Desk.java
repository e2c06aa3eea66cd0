package org.contactpoint.infrastructure.construct.function;

import java.util.List;
import java.util.Map;
import org.contactpoint.contract.table.EnvironmentVariable;

/**
 * Passing on to the desk for shielded children: the one case in which anything that is not a
 * service of the cloud may invoke a function.
 */
public final class Desk {
  private Desk() {}

  /** What a function needs that passes on; the desk judges the caller's token again. */
  public static FunctionNeeds needs(DirectoryFunction desk) {
    String alias = desk.function().getFunctionName() + ":" + DirectoryFunction.LIVE;
    return new FunctionNeeds(Map.of(EnvironmentVariable.DESK, alias), List.of())
        .allowed(List.of("lambda:InvokeFunction"), desk.alias().getFunctionArn());
  }
}
