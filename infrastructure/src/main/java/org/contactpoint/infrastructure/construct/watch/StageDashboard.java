package org.contactpoint.infrastructure.construct.watch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.function.FunctionMetric;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.constructs.Construct;

/** How a stage is doing, at a glance. */
public final class StageDashboard extends Construct {
  private static final int HALF = 12;

  private final StageDescriptor stage;

  public StageDashboard(Construct scope, String id, StageDescriptor stage, List<IMetric> use) {
    super(scope, id);
    this.stage = stage;
    Dashboard dashboard =
        Dashboard.Builder.create(this, "Dashboard").dashboardName(stage.prefix()).build();
    dashboard.addWidgets(
        graph("Use", use),
        graph(
            "Answers and pages, ms",
            List.of(api("Latency", "p50"), api("Latency", "p95"), pages("Latency", "p95"))));
    dashboard.addWidgets(
        graph(
            "Faults",
            List.of(api("5XXError", "Sum"), api("4XXError", "Sum"), pages("5XXError", "Sum"))),
        graph(
            "Waiting, s",
            List.of(
                queue("uploads", "ApproximateAgeOfOldestMessage"),
                queue("uploads-dead", "ApproximateNumberOfMessagesVisible"),
                queue("events-dead", "ApproximateNumberOfMessagesVisible"))));
    dashboard.addWidgets(
        graph(
            "Archive behind, ms",
            List.of(
                Watched.ofFunction(
                    stage, DeployedFunction.ARCHIVE_TRAIL, "IteratorAge", "Maximum"))),
        graph(
            "Waiting for people",
            Arrays.stream(FunctionMetric.values())
                .map(metric -> Watched.functionMetric(stage, metric))
                .toList()));
  }

  private static GraphWidget graph(String title, List<? extends IMetric> metrics) {
    return GraphWidget.Builder.create().title(title).left(metrics).width(HALF).build();
  }

  private IMetric api(String name, String statistic) {
    return Watched.ofGateway(stage.prefix(), name, statistic);
  }

  private IMetric pages(String name, String statistic) {
    return Watched.ofGateway(stage.nameOf(DeployedFunction.PORTAL), name, statistic);
  }

  private IMetric queue(String name, String metric) {
    return Watched.of("AWS/SQS", metric, "Maximum", Map.of("QueueName", stage.nameOf(name)));
  }
}
