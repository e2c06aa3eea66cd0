package org.contactpoint.shielding.workload;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.contactpoint.cloud.wiring.EventHandler;
import org.contactpoint.cloud.wiring.FunctionMetrics;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.contract.function.FunctionMetric;

/** The function behind the clock that counts what waits for people. */
public class CountWorkHandler extends EventHandler<Map<String, Object>, Boolean> {

  /** For AWS Lambda, which gives it a context of its own. */
  public CountWorkHandler() {
    super(LazyContext.builder());
  }

  /** For a process that has a context already. */
  public CountWorkHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public Boolean execute(Map<String, Object> event) {
    Workload workload = bean(CountWork.class).count();
    bean(FunctionMetrics.class)
        .show(
            Map.of(
                FunctionMetric.REVIEWS, workload.reviews(),
                FunctionMetric.OVERDUE_SHIELDS, workload.overdueShields(),
                FunctionMetric.STUCK_UPLOADS, workload.stuckUploads(),
                FunctionMetric.UNCOMPARED_RECORDS, workload.uncompared(),
                FunctionMetric.OVERDUE_INVESTIGATIONS, workload.overdueInvestigations(),
                FunctionMetric.ESCALATED_MOVES, workload.escalatedMoves(),
                FunctionMetric.OVERDUE_ACCESS_REQUESTS, workload.overdueAccessRequests()));
    return true;
  }
}
