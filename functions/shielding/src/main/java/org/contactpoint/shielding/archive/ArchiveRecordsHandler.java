package org.contactpoint.shielding.archive;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.cloud.wiring.TimedHandler;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.shielding.due.DueRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The function behind the calendar that archives whoever is due. An event with {@code "dryRun":
 * true} changes nothing and says what would be done.
 */
public class ArchiveRecordsHandler extends TimedHandler<Map<String, Object>, DueRun> {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveRecordsHandler.class);
  private static final String DRY_RUN = "dryRun";

  /** For AWS Lambda, which gives it a context of its own. */
  public ArchiveRecordsHandler() {
    super(LazyContext.builder());
  }

  /** For a process that has a context already. */
  public ArchiveRecordsHandler(ApplicationContext context) {
    super(context);
  }

  /**
   * What became of those that were due.
   *
   * @throws IllegalStateException if a record could not be archived, once all others were
   */
  @Override
  public DueRun execute(Map<String, Object> event, Deadline deadline) {
    boolean rehearsal = Boolean.TRUE.equals(event.get(DRY_RUN));
    DueRun run = bean(ArchiveRecords.class).run(deadline, rehearsal);
    LOG.info(
        "records archived{}: {}, put off: {}, failed: {}, all looked at: {}",
        rehearsal ? " in a rehearsal" : "",
        run.taken(),
        run.held(),
        run.failed(),
        run.whole());
    if (run.failed() > 0) {
      throw new IllegalStateException("some records could not be archived");
    }
    return run;
  }
}
