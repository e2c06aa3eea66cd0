package org.contactpoint.dynamodb.audit.append;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * The chains in which every writer is registered before its first use, so that none can vanish
 * unseen. Each registration reports the heads of the writers registered just before, in its own
 * registry and in the others of its function.
 */
final class WriterRegistry {
  private static final int WITNESSED = 8;
  private static final int LENGTH = 16;

  private final TrailStore store;
  private final StoredChainHeads heads;
  private final Ids ids;
  private final Clock clock;
  private final LatestChainHeads latestHeads;
  private final String prefix;

  WriterRegistry(
      TrailStore store,
      StoredChainHeads heads,
      Ids ids,
      Clock clock,
      LatestChainHeads seen,
      String prefix) {
    this.store = store;
    this.heads = heads;
    this.ids = ids;
    this.clock = clock;
    this.latestHeads = seen;
    this.prefix = prefix;
  }

  /** A transaction that registers a writer, and the ends of both chains after it. */
  private record Registration(
      TransactWriteItemsRequest request, ChainEnd registry, ChainEnd writer) {}

  /**
   * Registers a new writer and gives its first head; empty where the registry can't be written, or
   * is not as a writer left it. One at a time: all of a process would only be in each other's way.
   */
  synchronized Optional<ChainEnd> register(RetryPolicy policy) {
    do {
      Optional<ChainEnd> writer = tried();
      if (writer.isPresent()) {
        return writer;
      }
    } while (policy.again());
    return Optional.empty();
  }

  private Optional<ChainEnd> tried() {
    try {
      return registration().flatMap(this::settled);
    } catch (SdkException e) {
      return Optional.empty();
    }
  }

  private Optional<Registration> registration() {
    ChainEnd writer = store.beginning(name());
    String registry = ChainPosition.registryOf(writer.writer());
    Map<String, StoredChainHeads.Found> all =
        heads.findEach(ChainPosition.registriesBeside(registry));
    return heads
        .registry(registry, all.getOrDefault(registry, new StoredChainHeads.Missing()))
        .map(valid -> registration(writer, valid.head(), valid.recent(), newest(all)));
  }

  /** The writers that each of the function's registries has registered last. */
  private static List<String> newest(Map<String, StoredChainHeads.Found> registries) {
    return registries.values().stream()
        .filter(StoredChainHeads.Valid.class::isInstance)
        .flatMap(found -> ((StoredChainHeads.Valid) found).recent().stream().limit(1))
        .toList();
  }

  /** 16 hexadecimal digits, of which only the first ones are not by chance. */
  private String name() {
    String chance = ids.next();
    return prefix + chance.substring(chance.length() - LENGTH + prefix.length());
  }

  private Registration registration(
      ChainEnd writer, ChainEnd registry, List<String> recent, List<String> newest) {
    List<TransactWriteItem> writes = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>(recent);
    seen.addAll(newest);
    ChainEnd moved = store.linked(registry, item(registry, writer, seen), writes);
    List<String> now =
        Stream.concat(Stream.of(writer.writer()), recent.stream()).limit(WITNESSED).toList();
    writes.add(heads.moveRegistry(registry, moved, now, clock.instant()));
    writes.add(heads.begin(writer, List.of(), clock.instant()));
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder()
            .transactItems(writes)
            .clientRequestToken(ids.next())
            .build();
    return new Registration(request, moved, writer);
  }

  private Map<String, AttributeValue> item(ChainEnd registry, ChainEnd writer, Set<String> seen) {
    Map<String, AttributeValue> item = EntryItems.begun(registry.place().next());
    item.put(TrailAttributes.AT, TrailAttributes.text(SortableInstants.of(clock.instant())));
    item.put(TrailAttributes.REGISTERS, TrailAttributes.text(writer.writer()));
    item.put(
        TrailAttributes.WITNESSED,
        TrailAttributes.texts(heads.findAll(seen).stream().map(ChainEnd::line).toList()));
    return item;
  }

  private Optional<ChainEnd> settled(Registration registration) {
    boolean registered =
        switch (TransactionResult.by(store.client(), registration.request())) {
          case TransactionResult.Accepted ignored -> true;
          case TransactionResult.Cancelled ignored -> isRegistered(registration.writer());
          case TransactionResult.Unclear ignored -> isRegistered(registration.writer());
        };
    if (!registered) {
      return Optional.empty();
    }
    latestHeads.saw(registration.registry());
    return Optional.of(registration.writer());
  }

  private boolean isRegistered(ChainEnd writer) {
    return heads.find(writer.writer()) instanceof StoredChainHeads.Valid found
        && found.head().equals(writer);
  }
}
