package org.contactpoint.watch.follow;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import org.contactpoint.cloud.stream.StreamRecords;
import org.contactpoint.cloud.wiring.EventHandler;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.dynamodb.audit.read.EntryImages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second function behind the stream of the trail's table; a stream has no more than two. From
 * the first record that can't be judged on, all come again.
 */
public class FollowTrailHandler extends EventHandler<Map<String, Object>, Map<String, Object>> {
  private static final Logger LOG = LoggerFactory.getLogger(FollowTrailHandler.class);
  private static final String FAILED = "batchItemFailures";

  /** For AWS Lambda, which gives it a context of its own. */
  public FollowTrailHandler() {
    super(LazyContext.builder());
  }

  /** For a process that has a context already. */
  public FollowTrailHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public Map<String, Object> execute(Map<String, Object> event) {
    for (Map<?, ?> record : StreamRecords.of(event)) {
      if (!isJudged(record)) {
        return Map.of(FAILED, List.of(Map.of("itemIdentifier", StreamRecords.sequence(record))));
      }
    }
    return Map.of(FAILED, List.of());
  }

  private boolean isJudged(Map<?, ?> record) {
    try {
      StreamRecords.put(record)
          .flatMap(item -> bean(EntryImages.class).entry(item))
          .ifPresent(bean(FollowTrail.class)::handle);
      return true;
    } catch (RuntimeException e) {
      // A message of the exception could name somebody.
      LOG.error("metric=WatchFailed fault={}", e.getClass().getName());
      return false;
    }
  }
}
