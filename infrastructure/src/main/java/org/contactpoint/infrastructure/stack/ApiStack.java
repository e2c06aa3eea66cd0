package org.contactpoint.infrastructure.stack;

import java.util.Arrays;
import java.util.List;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.function.FunctionTrigger;
import org.contactpoint.infrastructure.construct.api.Firewall;
import org.contactpoint.infrastructure.construct.api.RoutedApi;
import org.contactpoint.infrastructure.construct.api.RoutedApiProps;
import org.contactpoint.infrastructure.construct.backup.Backups;
import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.construct.function.DirectoryFunctionProps;
import org.contactpoint.infrastructure.construct.function.FunctionNeeds;
import org.contactpoint.infrastructure.construct.function.ShieldingCalls;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/**
 * The web API: the functions behind its routes, the gateway before them, the firewall before that.
 */
public final class ApiStack extends Stack {
  private final ApiStackProps props;
  private final Firewall firewall;
  private final String address;
  private final CfnOutput url;

  public ApiStack(Construct scope, String id, StackProps stackProps, ApiStackProps props) {
    super(scope, id, stackProps);
    this.props = props;
    List<DirectoryFunction> functions =
        Arrays.stream(DeployedFunction.values())
            .filter(function -> function.caller() == FunctionTrigger.GATEWAY)
            .map(this::function)
            .toList();
    RoutedApi api =
        new RoutedApi(
            this, "Api", new RoutedApiProps(props.base(), props.identity().pool(), functions));
    firewall = new Firewall(this, "Firewall", props.base());
    firewall.guard(this, "BeforeTheApi", api.api().getDeploymentStage());
    address = props.addresses().api(api.api().getRestApiId());
    url = CfnOutput.Builder.create(this, "Url").value(api.api().getUrl()).build();
  }

  private DirectoryFunction function(DeployedFunction function) {
    FunctionNeeds needs = props.identity().tokens().and(beside(function));
    return new DirectoryFunction(this, DirectoryFunctionProps.of(props.base(), function, needs));
  }

  private FunctionNeeds beside(DeployedFunction function) {
    return switch (function.rights()) {
      case SEARCH, REGISTRATION -> ShieldingCalls.needs(props.events().shielding());
      case SHIELDING -> Backups.time(props.base().stage());
      case UPLOADS -> props.events().uploads().needs();
      case AUDIT -> props.events().seals();
      case ACCOUNTS -> props.identity().administration();
      default -> FunctionNeeds.NOTHING;
    };
  }

  /** What stands before the API, and before the pages too. */
  public Firewall firewall() {
    return firewall;
  }

  /** Where the API answers, without a slash at its end. */
  public String address() {
    return address;
  }

  /** The same in AWS, for people who read it there. */
  public CfnOutput url() {
    return url;
  }
}
