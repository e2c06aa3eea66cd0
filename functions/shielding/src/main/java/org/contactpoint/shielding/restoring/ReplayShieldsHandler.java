package org.contactpoint.shielding.restoring;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.Map;
import org.contactpoint.cloud.wiring.LazyContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The function that operators wake after a restore; it says how many, never who. */
public class ReplayShieldsHandler extends MicronautRequestHandler<Map<String, Object>, Boolean> {
  private static final Logger LOG = LoggerFactory.getLogger(ReplayShieldsHandler.class);

  /** For AWS Lambda, which gives it a context of its own. */
  public ReplayShieldsHandler() {
    super(LazyContext.builder());
  }

  /** For a process that has a context already. */
  public ReplayShieldsHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public Boolean execute(Map<String, Object> event) {
    Replay replay = getApplicationContext().getBean(ReplayShields.class).run();
    LOG.info(
        "shields replayed: registered={} hidden={} failed={} without-shield={} missing={}"
            + " travelling={}",
        replay.registered(),
        replay.hidden(),
        replay.failed(),
        replay.withoutShield(),
        replay.missing(),
        replay.travelling());
    return replay.mayBeServed();
  }
}
