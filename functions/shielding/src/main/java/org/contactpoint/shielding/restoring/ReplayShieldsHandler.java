package org.contactpoint.shielding.restoring;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.contactpoint.cloud.wiring.FunctionMetrics;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.cloud.wiring.TimedHandler;
import org.contactpoint.contract.function.FunctionMetric;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.shielding.Serving;
import org.contactpoint.dynamodb.wiring.CloudStoreFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The function that looks every minute whether tables were put back, and then destroys and hides
 * again whoever has to be; it says how many, never who. It answers whether people are served.
 */
public class ReplayShieldsHandler extends TimedHandler<Map<String, Object>, Boolean> {
  private static final Logger LOG = LoggerFactory.getLogger(ReplayShieldsHandler.class);

  /** For AWS Lambda, which gives it a context of its own. */
  public ReplayShieldsHandler() {
    super(LazyContext.builder().singletons(new CloudStoreFactory.WithoutServingLock()));
  }

  /** For a process that has a context already. */
  public ReplayShieldsHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public Boolean execute(Map<String, Object> event, Deadline deadline) {
    boolean councilsNotified = "notified".equals(event.get("missing"));
    RestoreCheck look = bean(ReplayRestored.class).run(councilsNotified, deadline);
    boolean needless = councilsNotified && look.before() == Serving.Status.SERVED;
    bean(FunctionMetrics.class)
        .show(
            Map.of(
                FunctionMetric.CLOSED_FOR_RESTORE, look.served() ? 0L : 1L,
                FunctionMetric.NOTIFIED_NEEDLESSLY, needless ? 1L : 0L));
    if (look.before() != Serving.Status.SERVED) {
      LOG.info(
          "tables: before={} served={} {} {}",
          look.before(),
          look.served(),
          look.destroyed(),
          look.replay());
    }
    return look.served();
  }
}
