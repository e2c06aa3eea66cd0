package org.contactpoint.infrastructure.construct.watch;

import java.util.Map;
import java.util.TreeMap;
import org.contactpoint.contract.table.Index;
import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.infrastructure.construct.ConstructIds;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarm;
import org.contactpoint.infrastructure.construct.alarm.RunbookAlarmProps;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.constructs.Construct;

/** Alarms for throttled and failed requests to each table. */
public final class TableAlarms extends Construct {
  private final FunctionBase base;

  public TableAlarms(Construct scope, String id, FunctionBase base) {
    super(scope, id);
    this.base = base;
    Tables.ALL.forEach(this::watch);
  }

  private void watch(Table table) {
    new RunbookAlarm(
        this,
        ConstructIds.of(table.name()),
        RunbookAlarmProps.of(base, "table-" + table.name(), "tables")
            .saying("The table " + table.name() + " refused what it was asked")
            .when(refused(table))
            .atLeast(1)
            .lasting(2));
  }

  /**
   * All refusals of a period in which the stage runs, nought included. Without that nought an alarm
   * that has rung would go on: alarms on metrics of DynamoDB keep their state while nothing is
   * measured, and refusals are measured only where there are some.
   */
  private IMetric refused(Table table) {
    Map<String, IMetric> all = new TreeMap<>(heldUp(table));
    for (String operation : new String[] {"GetItem", "Query", "TransactWriteItems"}) {
      all.put("faults" + operation, faults(table, operation));
    }
    String sum = String.join(" + ", all.keySet());
    all.put("running", Watched.running(base.stage()));
    return MathExpression.Builder.create()
        .label("refused")
        .expression("IF(running >= 1, " + sum + ", 0)")
        .usingMetrics(all)
        .period(Duration.minutes(5))
        .build();
  }

  /** An index is throttled on its own, and measured under its own name alone. */
  private Map<String, IMetric> heldUp(Table table) {
    Map<String, IMetric> all = new TreeMap<>();
    Map<String, String> ofTable = Map.of("TableName", base.stage().nameOf(table));
    all.put("reads", heldUp("ReadThrottleEvents", ofTable));
    all.put("writes", heldUp("WriteThrottleEvents", ofTable));
    for (Index index : table.indexes()) {
      Map<String, String> ofIndex = new TreeMap<>(ofTable);
      ofIndex.put("GlobalSecondaryIndexName", index.name());
      String id = ConstructIds.of(index.name());
      all.put("reads" + id, heldUp("ReadThrottleEvents", ofIndex));
      all.put("writes" + id, heldUp("WriteThrottleEvents", ofIndex));
    }
    return all;
  }

  private static IMetric heldUp(String name, Map<String, String> of) {
    return Watched.of("AWS/DynamoDB", name, "Sum", of);
  }

  private IMetric faults(Table table, String operation) {
    return Watched.of(
        "AWS/DynamoDB",
        "SystemErrors",
        "Sum",
        Map.of("TableName", base.stage().nameOf(table), "Operation", operation));
  }
}
