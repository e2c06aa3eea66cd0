package org.contactpoint.audit.archive;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.contactpoint.cloud.wiring.EventHandler;
import org.contactpoint.cloud.wiring.LazyContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The function behind the daily event that seals the heads of the trail. */
public class SealHeadsHandler extends EventHandler<Map<String, Object>, Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(SealHeadsHandler.class);

  /** For AWS Lambda, which gives it a context of its own. */
  public SealHeadsHandler() {
    super(LazyContext.builder());
  }

  /** For a process that has a context already. */
  public SealHeadsHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public Integer execute(Map<String, Object> event) {
    int sealed = bean(SealHeads.class).now();
    LOG.info("metric=HeadsSealed heads={}", sealed);
    return sealed;
  }
}
