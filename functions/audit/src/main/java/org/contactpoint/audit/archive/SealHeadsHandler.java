package org.contactpoint.audit.archive;

import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.Map;
import org.contactpoint.cloud.wiring.LazyContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The function behind the daily event that seals the heads of the trail. */
public class SealHeadsHandler extends MicronautRequestHandler<Map<String, Object>, Integer> {
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
    int sealed = getApplicationContext().getBean(SealHeads.class).now();
    LOG.info("metric=HeadsSealed heads={}", sealed);
    return sealed;
  }
}
