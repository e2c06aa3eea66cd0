package org.contactpoint.infrastructure.app;

import java.util.Map;
import java.util.TreeMap;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.construct.function.FunctionCode;
import org.contactpoint.infrastructure.stack.ApiStack;
import org.contactpoint.infrastructure.stack.ApiStackProps;
import org.contactpoint.infrastructure.stack.DataStack;
import org.contactpoint.infrastructure.stack.EventsStack;
import org.contactpoint.infrastructure.stack.EventsStackProps;
import org.contactpoint.infrastructure.stack.IdentityStack;
import org.contactpoint.infrastructure.stack.IdentityStackProps;
import org.contactpoint.infrastructure.stack.ObservabilityStack;
import org.contactpoint.infrastructure.stack.ObservabilityStackProps;
import org.contactpoint.infrastructure.stack.PortalStack;
import org.contactpoint.infrastructure.stack.PortalStackProps;
import org.contactpoint.infrastructure.stack.SetUpStack;
import org.contactpoint.infrastructure.stack.SetUpStackProps;
import org.contactpoint.infrastructure.stage.Addresses;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CliCredentialsStackSynthesizer;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Stage;
import software.amazon.awscdk.StageProps;
import software.constructs.Construct;

/** One stage, whole: its stacks in the order of their dependencies. */
public final class DirectoryStage extends Stage {
  private final StageDescriptor stage;
  private final @Nullable String endpoint;
  private final Map<String, CfnOutput> outputs;

  public DirectoryStage(Construct scope, StageDescriptor stage, FunctionCode code) {
    this(scope, stage, code, null);
  }

  DirectoryStage(
      Construct scope, StageDescriptor stage, FunctionCode code, @Nullable String endpoint) {
    super(scope, stage.prefix(), StageProps.builder().env(environment(stage)).build());
    this.stage = stage;
    this.endpoint = endpoint;
    DataStack data = new DataStack(this, "data", stackProps("data"), stage);
    FunctionBase base = new FunctionBase(stage, code, data.keys(), data.alarms().topic());
    Addresses addresses = new Addresses(stage, endpoint);
    IdentityStack identity =
        new IdentityStack(
            this, "identity", stackProps("identity"), new IdentityStackProps(base, addresses));
    SetUpStack setUp =
        new SetUpStack(this, "set-up", stackProps("set-up"), new SetUpStackProps(base, identity));
    EventsStack events =
        new EventsStack(
            this, "events", stackProps("events"), new EventsStackProps(base, data, identity));
    ApiStack api =
        new ApiStack(
            this, "api", stackProps("api"), new ApiStackProps(base, addresses, identity, events));
    PortalStack portal =
        new PortalStack(
            this, "portal", stackProps("portal"), new PortalStackProps(base, identity, api));
    outputs = new TreeMap<>(identity.outputs());
    outputs.put("SMOKE_URL", api.url());
    ObservabilityStack observability =
        new ObservabilityStack(
            this, "observability", stackProps("observability"), new ObservabilityStackProps(base));
    standOn(data, identity, setUp, events, api, portal, observability);
  }

  /** Tables and secrets are known by their names, so the order is said and not found. */
  private static void standOn(Stack... inOrder) {
    for (int i = 1; i < inOrder.length; i++) {
      inOrder[i].addStackDependency(inOrder[i - 1], "each stands on what lives longer");
    }
  }

  private static Environment environment(StageDescriptor stage) {
    return Environment.builder().account(stage.account()).region(stage.region()).build();
  }

  /** The command line deploys to an emulator directly, because there is no role to assume. */
  private StackProps stackProps(String part) {
    return StackProps.builder()
        .stackName(stage.nameOf(part))
        .description("ContactPoint " + stage.name() + ": " + part)
        .terminationProtection(stage.retention().deletionProtected())
        .synthesizer(endpoint == null ? null : new CliCredentialsStackSynthesizer())
        .build();
  }

  /** The settings of this stage. */
  public StageDescriptor descriptor() {
    return stage;
  }

  /** The settings of the smoke test, by the names of its variables. */
  public Map<String, CfnOutput> outputs() {
    return Map.copyOf(outputs);
  }
}
