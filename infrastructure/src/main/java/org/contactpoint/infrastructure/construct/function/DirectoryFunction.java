package org.contactpoint.infrastructure.construct.function;

import java.util.Map;
import java.util.TreeMap;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.function.FunctionTrigger;
import org.contactpoint.contract.table.EnvironmentVariable;
import org.contactpoint.contract.table.Grants;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.contract.table.TableAction;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.infrastructure.construct.ConstructIds;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarm;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarmProps;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.RecursiveLoop;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.constructs.Construct;

/** A function of the directory with all that belongs to it; callers call its alias. */
public final class DirectoryFunction extends Construct {
  /** The alias that every caller uses; new code gets its traffic step by step. */
  public static final String LIVE = "live";

  /** Logs as JSON; one compiler, because functions live too short for the second to pay. */
  private static final String JAVA_OPTIONS =
      "-Dlogback.configurationFile=logback-cloud.xml -XX:+TieredCompilation"
          + " -XX:TieredStopAtLevel=1";

  private final DirectoryFunctionProps props;
  private final FunctionLogs logs;
  private final FunctionRole role;
  private final Function function;
  private final Alias alias;

  public DirectoryFunction(Construct scope, DirectoryFunctionProps props) {
    super(scope, ConstructIds.of(props.function().slug()));
    this.props = props;
    this.logs = new FunctionLogs(this, "Logs", props);
    this.role = new FunctionRole(this, "Rights", props, logs.arn());
    this.function = make();
    this.alias =
        Alias.Builder.create(this, "Live")
            .aliasName(LIVE)
            .version(function.getCurrentVersion())
            .build();
    new Rollout(this, "Rollout", new RolloutProps(props.base().stage(), alias, errors()));
    alarmOnEachFailure();
  }

  private Function make() {
    FunctionBase base = props.base();
    FunctionSize size = FunctionSize.of(props.function());
    return Function.Builder.create(this, "Function")
        .functionName(base.stage().nameOf(props.function()))
        .description("ContactPoint " + props.function().slug())
        .runtime(Runtime.JAVA_25)
        .architecture(Architecture.ARM_64)
        .code(base.code().of(props.function()))
        .handler(props.function().handler())
        .memorySize(size.memoryMb())
        .timeout(Duration.seconds(size.timeoutSeconds()))
        .reservedConcurrentExecutions(size.reserved())
        .snapStart(
            props.function().caller().isWaitedFor() ? SnapStartConf.ON_PUBLISHED_VERSIONS : null)
        .tracing(Tracing.ACTIVE)
        .logGroup(logs.logGroup())
        .role(role.role().withoutPolicyUpdates())
        .deadLetterQueue(props.deadLetters())
        .recursiveLoop(feedsItself() ? RecursiveLoop.ALLOW : RecursiveLoop.TERMINATE)
        .environment(environment())
        .build();
  }

  /**
   * Whether it sends itself what is left of its work. AWS Lambda ends such a loop after about
   * sixteen turns; ours ends by itself, because each message counts those before it.
   */
  private boolean feedsItself() {
    return props.function().caller() == FunctionTrigger.QUEUE;
  }

  private Map<String, String> environment() {
    StageDescriptor stage = props.base().stage();
    Map<String, String> variables = new TreeMap<>(props.needs().environment());
    variables.put("JAVA_TOOL_OPTIONS", JAVA_OPTIONS);
    variables.put(EnvironmentVariable.TABLE_PREFIX, stage.prefix());
    if (Grants.of(props.function().rights(), Tables.AUDIT).contains(TableAction.PUT)) {
      variables.put(EnvironmentVariable.TRAIL_PREFIX, props.function().rights().trailPrefix());
    }
    if (!KeyRing.of(props.function().rights()).isEmpty()) {
      variables.put(EnvironmentVariable.KEYS_PREFIX, stage.keysPrefix());
    }
    return variables;
  }

  /** Rolls new code back, and notifies people of functions where a single fault does not matter. */
  private RunbookAlarm errors() {
    String slug = props.function().slug();
    return new RunbookAlarm(
        this,
        "Errors",
        RunbookAlarmProps.of(props.base(), slug + "-errors", "function-errors")
            .saying("Of the calls of " + slug + " too many are faults")
            .when(new FaultRate(this, "Faults", props, alias, logs).measured())
            .atLeast(FaultRate.IN_A_HUNDRED));
  }

  /** What runs seldom must not fail once. It takes no code back: a deployment is no call of it. */
  private void alarmOnEachFailure() {
    FunctionTrigger caller = props.function().caller();
    if (caller != FunctionTrigger.SCHEDULE && caller != FunctionTrigger.DEPLOYMENT) {
      return;
    }
    String slug = props.function().slug();
    new RunbookAlarm(
        this,
        "Failed",
        RunbookAlarmProps.of(props.base(), slug + "-failed", "function-errors")
            .saying("A call of " + slug + " failed")
            .when(
                alias.metricErrors(
                    MetricOptions.builder().period(Duration.minutes(5)).statistic("Sum").build()))
            .atLeast(1));
  }

  /** Which function of the contract this is. */
  public DeployedFunction what() {
    return props.function();
  }

  /** What callers call. */
  public Alias alias() {
    return alias;
  }

  /** The function itself, for what is measured over all its versions. */
  public Function function() {
    return function;
  }

  /** Where it logs. */
  public FunctionLogs logs() {
    return logs;
  }
}
