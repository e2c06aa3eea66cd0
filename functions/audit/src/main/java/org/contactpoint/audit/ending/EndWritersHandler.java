package org.contactpoint.audit.ending;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.cloud.wiring.TimedHandler;
import org.contactpoint.domain.audit.EndedWriters;
import org.contactpoint.domain.calendar.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The function behind the nightly event that ends writers of the trail. */
public class EndWritersHandler extends TimedHandler<Map<String, Object>, Integer> {
  /** An instance of a function lives for hours; one that comes back begins a new chain. */
  static final Duration IDLE = Duration.ofDays(2);

  private static final Logger LOG = LoggerFactory.getLogger(EndWritersHandler.class);

  /** For AWS Lambda, which gives it a context of its own. */
  public EndWritersHandler() {
    super(LazyContext.builder());
  }

  /** For a process that has a context already. */
  public EndWritersHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public Integer execute(Map<String, Object> event, Deadline deadline) {
    int ended = bean(EndedWriters.class).end(bean(Clock.class).instant().minus(IDLE), deadline);
    LOG.info("writers of the trail ended: {}", ended);
    return ended;
  }
}
