package org.contactpoint.mail.follow;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import org.contactpoint.cloud.stream.StreamRecords;
import org.contactpoint.cloud.wiring.EventHandler;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.dynamodb.notice.NewsImages;
import org.contactpoint.mail.notify.NotifyWatchers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The function behind the stream of the table of notices. From the first record that can't be dealt
 * with on, all come again.
 */
public class FollowNewsHandler extends EventHandler<Map<String, Object>, Map<String, Object>> {
  private static final Logger LOG = LoggerFactory.getLogger(FollowNewsHandler.class);
  private static final String FAILED = "batchItemFailures";

  /** For AWS Lambda, which gives it a context of its own. */
  public FollowNewsHandler() {
    super(LazyContext.builder());
  }

  /** For a process that has a context already. */
  public FollowNewsHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public Map<String, Object> execute(Map<String, Object> event) {
    for (Map<?, ?> record : StreamRecords.of(event)) {
      if (!isDealtWith(record)) {
        return Map.of(FAILED, List.of(Map.of("itemIdentifier", StreamRecords.sequence(record))));
      }
    }
    return Map.of(FAILED, List.of());
  }

  private boolean isDealtWith(Map<?, ?> record) {
    try {
      StreamRecords.written(record)
          .flatMap(NewsImages::news)
          .ifPresent(bean(NotifyWatchers.class)::handle);
      return true;
    } catch (RuntimeException e) {
      // A message of the exception could name somebody.
      LOG.error("metric=MailFailed fault={}", e.getClass().getName());
      return false;
    }
  }
}
