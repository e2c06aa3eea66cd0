package org.contactpoint.dynamodb.audit;

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
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * The chains in which every writer is registered before its first use, so that none can vanish
 * unseen. Each registration bears witness of the heads of the writers registered just before, in
 * its own registry and in the others of its function.
 */
final class Registry {
  private static final int WITNESSED = 8;
  private static final int LENGTH = 16;

  private final TrailStore store;
  private final Heads heads;
  private final Ids ids;
  private final Clock clock;
  private final Witnesses witnesses;
  private final String prefix;

  Registry(TrailStore store, Heads heads, Ids ids, Clock clock, Witnesses seen, String prefix) {
    this.store = store;
    this.heads = heads;
    this.ids = ids;
    this.clock = clock;
    this.witnesses = seen;
    this.prefix = prefix;
  }

  /** A transaction that registers a writer, and where both chains stand after it. */
  private record Registration(TransactWriteItemsRequest request, Head registry, Head writer) {}

  /**
   * Registers a new writer and gives its first head; empty where the registry can't be written, or
   * is not as a writer left it. One at a time: all of a process would only stand in each other's
   * way.
   */
  synchronized Optional<Head> register(RetryPolicy policy) {
    do {
      Optional<Head> writer = tried();
      if (writer.isPresent()) {
        return writer;
      }
    } while (policy.again());
    return Optional.empty();
  }

  private Optional<Head> tried() {
    try {
      return registration().flatMap(this::settled);
    } catch (SdkException e) {
      return Optional.empty();
    }
  }

  private Optional<Registration> registration() {
    Head writer = store.beginning(name());
    String registry = Place.registryOf(writer.writer());
    Map<String, Heads.Found> all = heads.findEach(Place.registriesBeside(registry));
    return heads
        .registry(registry, all.getOrDefault(registry, new Heads.Missing()))
        .map(standing -> registration(writer, standing.head(), standing.recent(), newest(all)));
  }

  /** The writers that each of the function's registries has registered last. */
  private static List<String> newest(Map<String, Heads.Found> registries) {
    return registries.values().stream()
        .filter(Heads.Standing.class::isInstance)
        .flatMap(found -> ((Heads.Standing) found).recent().stream().limit(1))
        .toList();
  }

  /** 16 hexadecimal digits, of which only the first ones are not by chance. */
  private String name() {
    String chance = ids.next();
    return prefix + chance.substring(chance.length() - LENGTH + prefix.length());
  }

  private Registration registration(
      Head writer, Head registry, List<String> recent, List<String> newest) {
    List<TransactWriteItem> writes = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>(recent);
    seen.addAll(newest);
    Head moved = store.linked(registry, item(registry, writer, seen), writes);
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

  private Map<String, AttributeValue> item(Head registry, Head writer, Set<String> seen) {
    Map<String, AttributeValue> item = EntryItems.begun(registry.place().next());
    item.put(Columns.AT, Columns.text(Stamps.of(clock.instant())));
    item.put(Columns.REGISTERS, Columns.text(writer.writer()));
    item.put(
        Columns.WITNESSED, Columns.texts(heads.findAll(seen).stream().map(Head::line).toList()));
    return item;
  }

  private Optional<Head> settled(Registration registration) {
    boolean stands =
        switch (Sent.by(store.client(), registration.request())) {
          case Sent.Accepted ignored -> true;
          case Sent.Cancelled ignored -> stands(registration.writer());
          case Sent.Unclear ignored -> stands(registration.writer());
        };
    if (!stands) {
      return Optional.empty();
    }
    witnesses.saw(registration.registry());
    return Optional.of(registration.writer());
  }

  private boolean stands(Head writer) {
    return heads.find(writer.writer()) instanceof Heads.Standing found
        && found.head().equals(writer);
  }
}
