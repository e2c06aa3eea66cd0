package org.contactpoint.shielding.hiding;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.cloud.wiring.TimedHandler;
import org.contactpoint.domain.calendar.Deadline;

/**
 * The scheduled function that continues shields whose propagation was interrupted: the child itself
 * is hidden since the first moment, its copies and kin must not wait for anybody. Then what an
 * accepted move left.
 */
public class ResumeShieldsHandler extends TimedHandler<Map<String, Object>, Boolean> {

  /** For AWS Lambda, which gives it a context of its own. */
  public ResumeShieldsHandler() {
    super(LazyContext.builder());
  }

  /** For a process that has a context already. */
  public ResumeShieldsHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public Boolean execute(Map<String, Object> event, Deadline deadline) {
    return bean(ResumeUnfinished.class).resume(deadline);
  }
}
