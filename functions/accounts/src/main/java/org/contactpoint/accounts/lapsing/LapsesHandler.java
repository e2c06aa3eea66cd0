package org.contactpoint.accounts.lapsing;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import org.contactpoint.cloud.wiring.LazyContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The function behind the daily event. */
public class LapsesHandler extends MicronautRequestHandler<ScheduledEvent, Integer> {
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
  public Integer execute(ScheduledEvent event) {
    int suspended = getApplicationContext().getBean(SuspendLapsed.class).today();
    LOG.info("accounts suspended because something lapsed: {}", suspended);
    return suspended;
  }
}
