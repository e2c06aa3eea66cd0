package org.contactpoint.accounts.lapsing;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.micronaut.context.ApplicationContext;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.cloud.wiring.TimedHandler;
import org.contactpoint.domain.calendar.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The function behind the daily event. */
public class LapsesHandler extends TimedHandler<ScheduledEvent, Integer> {
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
  public Integer execute(ScheduledEvent event, Deadline deadline) {
    int suspended = bean(SuspendLapsed.class).today(deadline);
    LOG.info("accounts suspended because something lapsed: {}", suspended);
    return suspended;
  }
}
