package org.contactpoint.local.mail;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.dynamodb.notice.NewsImages;
import org.contactpoint.mail.notify.NotifyWatchers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Passes on what is news of a watched child, every second. As a stream does, it knows what came in
 * the last day: after a restart it comes again.
 */
@Singleton
public final class FollowedNews implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FollowedNews.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration KNOWN = Duration.ofHours(24);

  private final DynamoDbClient client;
  private final String table;
  private final NotifyWatchers notifyWatchers;
  private final Clock clock;
  private final Set<Map<String, AttributeValue>> followed = new HashSet<>();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("mail").daemon().factory());

  /** Follows the table of notices of that store. */
  FollowedNews(
      DynamoDbClient client, TableNames names, NotifyWatchers notifyWatchers, Clock clock) {
    this.client = client;
    this.table = names.of(Tables.NOTICES);
    this.notifyWatchers = notifyWatchers;
    this.clock = clock;
  }

  /** Begins to follow. */
  public void start() {
    ScheduledFuture<?> _ =
        worker.scheduleWithFixedDelay(
            this::attempt, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void attempt() {
    try {
      now();
    } catch (RuntimeException e) {
      LOG.error("metric=MailFailed fault={}", e.getClass().getName());
    }
  }

  /** Passes on all that came since the last time. */
  public synchronized void now() {
    Instant since = clock.instant().minus(KNOWN);
    // A scan, which the cloud never does: on one machine the table is small.
    ScanRequest all = ScanRequest.builder().tableName(table).consistentRead(true).build();
    for (Map<String, AttributeValue> item : client.scanPaginator(all).items()) {
      NewsImages.news(item)
          .filter(news -> news.at().isAfter(since) && !followed.contains(item))
          .ifPresent(
              news -> {
                notifyWatchers.handle(news);
                followed.add(item);
              });
    }
  }

  /** Follows no more. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.warn("the e-mails did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
