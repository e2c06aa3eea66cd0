package org.contactpoint.infrastructure.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.table.EnvironmentVariable;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.construct.function.DirectoryFunctionProps;
import org.contactpoint.infrastructure.construct.function.FunctionNeeds;
import org.contactpoint.infrastructure.construct.function.FunctionSize;
import org.contactpoint.infrastructure.stage.SignIn;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.CustomResource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/**
 * What is in the tables and secrets before the first request: keys, first administrators, systems.
 * It is a stack of its own so that, where it fails, tables and pool are not taken back with it.
 */
public final class SetUpStack extends Stack {
  private final SetUpStackProps props;

  public SetUpStack(Construct scope, String id, StackProps stackProps, SetUpStackProps props) {
    super(scope, id, stackProps);
    this.props = props;
    DirectoryFunction function =
        new DirectoryFunction(
            this, DirectoryFunctionProps.of(props.base(), DeployedFunction.SET_UP, needs()));
    int seconds = FunctionSize.of(DeployedFunction.SET_UP).timeoutSeconds();
    CustomResource firstDay =
        CustomResource.Builder.create(this, "FirstDay")
            .resourceType("Custom::FirstDay")
            .serviceToken(function.alias().getFunctionArn())
            .serviceTimeout(Duration.seconds(seconds))
            .properties(asked(props.base().stage(), function.alias().getVersion().getVersion()))
            .build();
    firstDay.getNode().addDependency(function);
  }

  private FunctionNeeds needs() {
    StageDescriptor stage = props.base().stage();
    return props
        .identity()
        .inviting()
        .and(
            new FunctionNeeds(
                Map.of(EnvironmentVariable.FOUNDERS_PREFIX, stage.founders()), List.of()))
        .allowed(
            List.of("cognito-idp:ListUserPoolClients"),
            props.identity().pool().pool().getUserPoolArn())
        .allowed(
            List.of("secretsmanager:GetSecretValue"),
            stage.arn("secretsmanager", "secret:" + stage.founders() + "/*"));
  }

  /** Codes of authorities alone: whoever reads the template learns of no person and no client. */
  private static Map<String, Object> asked(StageDescriptor stage, String code) {
    SignIn signIn = stage.signIn();
    Map<String, Object> asked = new TreeMap<>();
    // With each version of the code it is asked again, since the code knows of more keys.
    asked.put("Code", code);
    asked.put("Councils", String.join(",", signIn.councils()));
    asked.put("Feeds", String.join(",", signIn.feeds()));
    asked.put("CaseSystems", String.join(",", signIn.caseSystems()));
    asked.put(
        "Rings", Arrays.stream(KeyRing.values()).map(Enum::name).collect(Collectors.joining(",")));
    asked.put("KeyVersions", byRing(stage.keyVersions().least()));
    asked.put("RetiredKeyVersions", byRing(stage.keyVersions().retired()));
    return asked;
  }

  private static String byRing(Map<KeyRing, Integer> versions) {
    return new TreeMap<>(versions)
        .entrySet().stream()
            .map(ring -> ring.getKey() + "=" + ring.getValue())
            .collect(Collectors.joining(","));
  }
}
