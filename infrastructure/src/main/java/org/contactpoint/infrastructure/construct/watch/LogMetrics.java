package org.contactpoint.infrastructure.construct.watch;

import java.util.List;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.infrastructure.construct.ConstructIds;
import org.contactpoint.infrastructure.construct.function.CountedLines;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.constructs.Construct;

/** Numbers counted from what functions log: lines hold routes and outcomes, never data. */
public final class LogMetrics extends Construct {
  private final StageDescriptor stage;

  public LogMetrics(Construct scope, String id, StageDescriptor stage) {
    super(scope, id);
    this.stage = stage;
  }

  /**
   * How many lines of the functions match.
   *
   * @param pattern as CloudWatch Logs reads it
   */
  public Metric count(String name, String pattern, DeployedFunction... functions) {
    CountedLines lines = new CountedLines(stage, name);
    for (DeployedFunction function : functions) {
      String id = name + ConstructIds.of(function.slug());
      lines.in(this, id, id, stage.logGroupOf(function), pattern);
    }
    return lines.metric();
  }

  /**
   * How many lines of a log group match one of some patterns; a pattern may have 1,024 characters.
   */
  public Metric count(String name, String logGroup, List<String> patterns) {
    CountedLines lines = new CountedLines(stage, name);
    for (int i = 0; i < patterns.size(); i++) {
      lines.in(this, name + i, name + i, logGroup, patterns.get(i));
    }
    return lines.metric();
  }
}
