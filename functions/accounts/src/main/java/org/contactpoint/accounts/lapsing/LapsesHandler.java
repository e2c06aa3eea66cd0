package org.contactpoint.accounts.lapsing;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.cloud.wiring.TimedHandler;
import org.contactpoint.domain.calendar.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The function behind the daily event. */
public class LapsesHandler extends TimedHandler<Map<String, Object>, Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(LapsesHandler.class);

  /** For AWS Lambda, which gives it a context of its own. */
  public LapsesHandler() {
    super(LazyContext.builder());
  }

  /** For a process that has a context already. */
  public LapsesHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public Integer execute(Map<String, Object> event, Deadline deadline) {
    int suspended = bean(SuspendLapsed.class).today(deadline);
    LOG.info("accounts suspended because something lapsed: {}", suspended);
    return suspended;
  }
}
