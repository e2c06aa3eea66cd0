package org.contactpoint.search.rekey;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.contactpoint.cloud.wiring.FunctionMetrics;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.cloud.wiring.TimedHandler;
import org.contactpoint.contract.function.FunctionMetric;
import org.contactpoint.domain.calendar.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The function behind the calendar that writes search entries again. An event with {@code "dryRun":
 * true} writes nothing and says how far it is.
 */
public class ReKeyEntriesHandler extends TimedHandler<Map<String, Object>, ReKeyRun> {
  private static final Logger LOG = LoggerFactory.getLogger(ReKeyEntriesHandler.class);
  private static final String DRY_RUN = "dryRun";

  /** For AWS Lambda, which gives it a context of its own. */
  public ReKeyEntriesHandler() {
    super(LazyContext.builder());
  }

  /** For a process that has a context already. */
  public ReKeyEntriesHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public ReKeyRun execute(Map<String, Object> event, Deadline deadline) {
    boolean rehearsal = Boolean.TRUE.equals(event.get(DRY_RUN));
    ReKeyRun run = bean(ReKeyEntries.class).run(deadline, rehearsal);
    LOG.info(
        "search entries under version {}: {}, {} of about {} records written, {} old entries"
            + " removed, parts failed: {}",
        run.version(),
        run.stage(),
        run.written(),
        run.records(),
        run.removed(),
        run.failed());
    bean(FunctionMetrics.class)
        .show(
            Map.of(
                FunctionMetric.RECORDS_TO_RE_KEY,
                run.left(),
                FunctionMetric.RE_KEYING_FAILED,
                run.needsSomebody() ? 1L : 0L));
    return run;
  }
}
