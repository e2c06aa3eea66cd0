package org.contactpoint.dynamodb.audit.append;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.contactpoint.domain.audit.EndedWriters;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.commit.RetryPolicy;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.dynamodb.audit.ChainEnd;
import org.contactpoint.dynamodb.audit.ChainPosition;
import org.contactpoint.dynamodb.audit.EntryItems;
import org.contactpoint.dynamodb.audit.SortableInstants;
import org.contactpoint.dynamodb.audit.StoredChainHeads;
import org.contactpoint.dynamodb.audit.TrailAttributes;
import org.contactpoint.dynamodb.audit.TrailStore;
import org.contactpoint.dynamodb.table.TransactionResult;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Ends writers in the tables of the trail. */
public final class DynamoDbEndedWriters implements EndedWriters {
  /** How many heads one transaction removes. */
  private static final int AT_ONCE = 40;

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final TrailStore store;
  private final StoredChainHeads heads;
  private final Ids ids;
  private final Clock clock;

  public DynamoDbEndedWriters(TrailStore store, Ids ids, Clock clock) {
    this.store = store;
    this.heads = new StoredChainHeads(store);
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public int end(Instant idleSince, Deadline deadline) {
    Map<String, List<ChainEnd>> byRegistry =
        heads.idleSince(idleSince).stream()
            .collect(
                Collectors.groupingBy(
                    head -> ChainPosition.registryOf(head.writer()),
                    TreeMap::new,
                    Collectors.toCollection(ArrayList::new)));
    int ended = 0;
    for (Map.Entry<String, List<ChainEnd>> one : byRegistry.entrySet()) {
      List<ChainEnd> left = one.getValue();
      while (!left.isEmpty() && !deadline.hasPassed(clock.instant())) {
        List<ChainEnd> some = left.subList(0, Math.min(AT_ONCE, left.size()));
        ended += isEnded(one.getKey(), List.copyOf(some)) ? some.size() : 0;
        some.clear();
      }
    }
    return ended;
  }

  /** False where one of them has written meanwhile: all of them are for the next time. */
  private boolean isEnded(String registry, List<ChainEnd> writers) {
    RetryPolicy policy = RetryPolicy.lasting(TIMEOUT);
    do {
      StoredChainHeads.Valid valid = heads.registry(registry, heads.find(registry)).orElse(null);
      if (valid == null) {
        return false;
      }
      if (TransactionResult.by(store.client(), request(valid, writers))
          instanceof TransactionResult.Accepted) {
        return true;
      }
    } while (areStillStored(writers) && policy.again());
    return false;
  }

  private boolean areStillStored(List<ChainEnd> writers) {
    return heads.findAll(writers.stream().map(ChainEnd::writer).toList()).containsAll(writers);
  }

  /** Writers of earlier versions may belong to a registry that never began. */
  private TransactWriteItemsRequest request(
      StoredChainHeads.Valid registry, List<ChainEnd> writers) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writers.forEach(writer -> writes.add(heads.remove(writer)));
    ChainEnd from = registry.head();
    ChainEnd to = store.linked(from, link(from, writers), writes);
    writes.add(heads.moveRegistry(from, to, registry.recent(), clock.instant()));
    return TransactWriteItemsRequest.builder()
        .transactItems(writes)
        .clientRequestToken(ids.next())
        .build();
  }

  private Map<String, AttributeValue> link(ChainEnd registry, List<ChainEnd> writers) {
    Map<String, AttributeValue> item = EntryItems.begun(registry.place().next());
    item.put(TrailAttributes.AT, TrailAttributes.text(SortableInstants.of(clock.instant())));
    item.put(
        TrailAttributes.ENDS, TrailAttributes.texts(writers.stream().map(ChainEnd::line).toList()));
    return item;
  }
}
