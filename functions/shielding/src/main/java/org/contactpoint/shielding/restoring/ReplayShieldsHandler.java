package org.contactpoint.shielding.restoring;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.cloud.wiring.Gauges;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.contract.function.Gauge;
import org.contactpoint.dynamodb.wiring.CloudStoreFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The function that looks every minute whether tables were put back, and then hides again whoever
 * has to be hidden; it says how many, never who. It answers whether people are served.
 */
public class ReplayShieldsHandler extends MicronautRequestHandler<Map<String, Object>, Boolean> {
  private static final Logger LOG = LoggerFactory.getLogger(ReplayShieldsHandler.class);

  /** For AWS Lambda, which gives it a context of its own. */
  public ReplayShieldsHandler() {
    super(LazyContext.builder().properties(Map.of(CloudStoreFactory.UNSERVED, true)));
  }

  /** For a process that has a context already. */
  public ReplayShieldsHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public Boolean execute(Map<String, Object> event) {
    boolean missingAreTold = "told".equals(event.get("missing"));
    Optional<Replay> replay =
        getApplicationContext().getBean(ReplayShields.class).run(missingAreTold);
    replay.ifPresent(ReplayShieldsHandler::log);
    boolean served = replay.map(one -> one.mayBeServed(missingAreTold)).orElse(true);
    getApplicationContext()
        .getBean(Gauges.class)
        .show(Map.of(Gauge.CLOSED_FOR_RESTORE, served ? 0L : 1L));
    return served;
  }

  private static void log(Replay replay) {
    LOG.info(
        "shields replayed: whole={} registered={} hidden={} failed={} without-shield={}"
            + " missing={} travelling={}",
        replay.whole(),
        replay.registered(),
        replay.hidden(),
        replay.failed(),
        replay.withoutShield(),
        replay.missing(),
        replay.travelling());
  }
}
