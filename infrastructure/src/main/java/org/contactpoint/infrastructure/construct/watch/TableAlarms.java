package org.contactpoint.infrastructure.construct.watch;

import java.util.Map;
import java.util.TreeMap;
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

/** Whether each table takes what it is asked. */
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

  private IMetric refused(Table table) {
    Map<String, IMetric> all = new TreeMap<>();
    all.put("readsHeldUp", of(table, "ReadThrottleEvents"));
    all.put("writesHeldUp", of(table, "WriteThrottleEvents"));
    for (String operation : new String[] {"GetItem", "Query", "TransactWriteItems"}) {
      all.put("faults" + operation, faults(table, operation));
    }
    return MathExpression.Builder.create()
        .label("refused")
        .expression("SUM(METRICS())")
        .usingMetrics(all)
        .period(Duration.minutes(5))
        .build();
  }

  private IMetric of(Table table, String name) {
    return Watched.of("AWS/DynamoDB", name, "Sum", Map.of("TableName", base.stage().nameOf(table)));
  }

  private IMetric faults(Table table, String operation) {
    return Watched.of(
        "AWS/DynamoDB",
        "SystemErrors",
        "Sum",
        Map.of("TableName", base.stage().nameOf(table), "Operation", operation));
  }
}
