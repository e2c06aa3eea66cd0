package org.contactpoint.infrastructure.construct.function;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.contactpoint.contract.function.FunctionTrigger;
import org.contactpoint.infrastructure.construct.ConstructIds;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

/**
 * How many calls of a function in a hundred are faults of ours. A function behind the gateway
 * answers 500 and does not fail, so its faults are counted from its log as well; that nobody is
 * served while tables are put back is no fault.
 */
final class FaultRate extends Construct {
  /** New code gets a tenth of the calls first: if each of them fails, that is ten in a hundred. */
  static final int IN_A_HUNDRED = 2;

  /** One fault, or two, may be anybody's bad luck. */
  private static final int AT_LEAST = 3;

  private final DirectoryFunctionProps props;
  private final Alias alias;
  private final FunctionLogs logs;

  FaultRate(
      Construct scope, String id, DirectoryFunctionProps props, Alias alias, FunctionLogs logs) {
    super(scope, id);
    this.props = props;
    this.alias = alias;
    this.logs = logs;
  }

  /** The rate of five minutes; nought while there are fewer than three faults. */
  IMetric measured() {
    Map<String, IMetric> all = new TreeMap<>();
    all.put("calls", alias.metricInvocations(sum()));
    all.put("errors", alias.metricErrors(sum()));
    String faults = "errors";
    if (answers()) {
      all.put("answered", answered());
      faults = "(errors + answered)";
    }
    return MathExpression.Builder.create()
        .label("faults in a hundred calls")
        .expression("IF(%s >= %d, 100 * %s / calls, 0)".formatted(faults, AT_LEAST, faults))
        .usingMetrics(all)
        .period(Duration.minutes(5))
        .build();
  }

  private boolean answers() {
    return List.of(FunctionTrigger.GATEWAY, FunctionTrigger.FUNCTION, FunctionTrigger.PAGES)
        .contains(props.function().caller());
  }

  /** Faults that were answered, counted by the log line of each. */
  private Metric answered() {
    String name = ConstructIds.of(props.function().slug()) + "Faults";
    CountedLines faults = new CountedLines(props.base().stage(), name);
    String logGroup = logs.logGroup().getLogGroupName();
    faults.in(this, "Answered", name, logGroup, "\"fault=\" -NotServedException");
    return faults.metric();
  }

  private static MetricOptions sum() {
    return MetricOptions.builder().statistic("Sum").build();
  }
}
