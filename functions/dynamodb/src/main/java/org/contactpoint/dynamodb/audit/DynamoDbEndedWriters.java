package org.contactpoint.dynamodb.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.contactpoint.domain.audit.EndedWriters;
import org.contactpoint.domain.commit.Deadline;
import org.contactpoint.domain.commit.RetryPolicy;
import org.contactpoint.domain.value.Ids;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Ends writers in the tables of the trail. */
public final class DynamoDbEndedWriters implements EndedWriters {
  /** How many heads one transaction removes. */
  private static final int AT_ONCE = 40;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TrailStore store;
  private final Heads heads;
  private final Ids ids;
  private final Clock clock;

  public DynamoDbEndedWriters(TrailStore store, Ids ids, Clock clock) {
    this.store = store;
    this.heads = new Heads(store);
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public int end(Instant idleSince, Deadline deadline) {
    Map<String, List<Head>> byRegistry =
        heads.idleSince(idleSince).stream()
            .collect(
                Collectors.groupingBy(
                    head -> Place.registryOf(head.writer()),
                    TreeMap::new,
                    Collectors.toCollection(ArrayList::new)));
    int ended = 0;
    for (Map.Entry<String, List<Head>> one : byRegistry.entrySet()) {
      List<Head> left = one.getValue();
      while (!left.isEmpty() && !deadline.hasPassed(clock.instant())) {
        List<Head> some = left.subList(0, Math.min(AT_ONCE, left.size()));
        ended += isEnded(one.getKey(), List.copyOf(some)) ? some.size() : 0;
        some.clear();
      }
    }
    return ended;
  }

  /** False where one of them has written meanwhile: all of them are for the next time. */
  private boolean isEnded(String registry, List<Head> writers) {
    RetryPolicy policy = RetryPolicy.lasting(PATIENCE);
    do {
      Heads.Standing standing = heads.registry(registry, heads.find(registry)).orElse(null);
      if (standing == null) {
        return false;
      }
      if (Sent.by(store.client(), request(standing, writers)) instanceof Sent.Accepted) {
        return true;
      }
    } while (stillStand(writers) && policy.again());
    return false;
  }

  private boolean stillStand(List<Head> writers) {
    return heads.findAll(writers.stream().map(Head::writer).toList()).containsAll(writers);
  }

  /** Writers of earlier versions may belong to a registry that never began. */
  private TransactWriteItemsRequest request(Heads.Standing registry, List<Head> writers) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writers.forEach(writer -> writes.add(heads.remove(writer)));
    Head from = registry.head();
    Head to = store.linked(from, link(from, writers), writes);
    writes.add(heads.moveRegistry(from, to, registry.recent(), clock.instant()));
    return TransactWriteItemsRequest.builder()
        .transactItems(writes)
        .clientRequestToken(ids.next())
        .build();
  }

  private Map<String, AttributeValue> link(Head registry, List<Head> writers) {
    Map<String, AttributeValue> item = EntryItems.begun(registry.place().next());
    item.put(Columns.AT, Columns.text(Stamps.of(clock.instant())));
    item.put(Columns.ENDS, Columns.texts(writers.stream().map(Head::line).toList()));
    return item;
  }
}
