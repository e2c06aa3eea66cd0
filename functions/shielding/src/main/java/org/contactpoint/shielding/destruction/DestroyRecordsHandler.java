package org.contactpoint.shielding.destruction;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.cloud.wiring.TimedHandler;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.shielding.due.DueRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The function behind the calendar that destroys whoever is due. An event with {@code "dryRun":
 * true} changes nothing and says what would be done.
 */
public class DestroyRecordsHandler extends TimedHandler<Map<String, Object>, DueRun> {
  private static final Logger LOG = LoggerFactory.getLogger(DestroyRecordsHandler.class);
  private static final String DRY_RUN = "dryRun";

  /** For AWS Lambda, which gives it a context of its own. */
  public DestroyRecordsHandler() {
    super(LazyContext.builder());
  }

  /** For a process that has a context already. */
  public DestroyRecordsHandler(ApplicationContext context) {
    super(context);
  }

  /**
   * What became of those that were due.
   *
   * @throws IllegalStateException if a record could not be destroyed, once all others were
   */
  @Override
  public DueRun execute(Map<String, Object> event, Deadline deadline) {
    boolean rehearsal = Boolean.TRUE.equals(event.get(DRY_RUN));
    DueRun run = bean(DestroyRecords.class).run(deadline, rehearsal);
    LOG.info(
        "records destroyed{}: {}, put off: {}, failed: {}, all looked at: {}",
        rehearsal ? " in a rehearsal" : "",
        run.taken(),
        run.held(),
        run.failed(),
        run.whole());
    if (run.failed() > 0) {
      throw new IllegalStateException("some records could not be destroyed");
    }
    return run;
  }
}
