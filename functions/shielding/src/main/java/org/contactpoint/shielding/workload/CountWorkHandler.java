package org.contactpoint.shielding.workload;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.Map;
import org.contactpoint.cloud.wiring.Gauges;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.contract.function.Gauge;

/** The function behind the clock that counts what waits for people. */
public class CountWorkHandler extends MicronautRequestHandler<Map<String, Object>, Boolean> {

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
    Workload workload = getApplicationContext().getBean(CountWork.class).count();
    getApplicationContext()
        .getBean(Gauges.class)
        .show(
            Map.of(
                Gauge.REVIEWS, workload.reviews(),
                Gauge.OVERDUE_SHIELDS, workload.overdueShields(),
                Gauge.STUCK_UPLOADS, workload.stuckUploads()));
    return true;
  }
}
