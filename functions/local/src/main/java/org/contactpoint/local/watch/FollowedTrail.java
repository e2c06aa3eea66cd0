package org.contactpoint.local.watch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.audit.ChainHead;
import org.contactpoint.domain.audit.ChainHeads;
import org.contactpoint.domain.watch.WatchedEntry;
import org.contactpoint.dynamodb.audit.ChainPosition;
import org.contactpoint.dynamodb.audit.read.EntryImages;
import org.contactpoint.watch.follow.FollowTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Passes each new entry of the trail to the rules of misuse, every second. As a stream does, it
 * knows the entries of the last day: after a restart they come again.
 */
@Singleton
public final class FollowedTrail implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FollowedTrail.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration KNOWN = Duration.ofHours(24);

  private final ChainHeads heads;
  private final DynamoDbClient client;
  private final String table;
  private final EntryImages images;
  private final FollowTrail followTrail;
  private final Clock clock;
  private final Map<String, Long> followed = new HashMap<>();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("watch").daemon().factory());

  /** Follows the trail of that store. */
  FollowedTrail(
      ChainHeads heads,
      DynamoDbClient client,
      TableNames names,
      EntryImages images,
      FollowTrail followTrail,
      Clock clock) {
    this.heads = heads;
    this.client = client;
    this.table = names.of(Tables.AUDIT);
    this.images = images;
    this.followTrail = followTrail;
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
      LOG.error("metric=WatchFailed fault={}", e.getClass().getName());
    }
  }

  /** Judges all that was entered since the last time. */
  public synchronized void now() {
    Instant since = clock.instant().minus(KNOWN);
    for (ChainHead head : heads.all()) {
      long from = followed.getOrDefault(head.writer(), 0L);
      if (head.sequence() > from) {
        judge(head.writer(), from, since);
        followed.put(head.writer(), head.sequence());
      }
    }
  }

  private void judge(String writer, long from, Instant since) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("#pk = :writer AND #sk > :from")
            .expressionAttributeNames(Map.of("#pk", Tables.PARTITION, "#sk", Tables.SORT))
            .expressionAttributeValues(
                Map.of(
                    ":writer", AttributeValue.fromS(writer),
                    ":from", AttributeValue.fromS(new ChainPosition(writer, from).sortKey())))
            .consistentRead(true)
            .build();
    List<WatchedEntry> entries =
        client.queryPaginator(request).items().stream()
            .flatMap(item -> images.entry(item).stream())
            .filter(entry -> entry.at().isAfter(since))
            .toList();
    entries.forEach(followTrail::handle);
  }

  /** Follows no more. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.warn("the watch did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
