package org.contactpoint.dynamodb.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.domain.commit.RetryPolicy;
import org.contactpoint.domain.value.Ids;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * The chain in which every writer is registered before its first use, so that none can vanish
 * unseen. Each registration bears witness of the heads of the writers registered just before.
 */
final class Registry {
  private static final int WITNESSED = 8;

  private final TrailStore store;
  private final Heads heads;
  private final Drafts drafts;
  private final Ids ids;
  private final Clock clock;
  private final Witnesses witnesses;

  Registry(TrailStore store, Heads heads, Drafts drafts, Ids ids, Clock clock, Witnesses seen) {
    this.store = store;
    this.heads = heads;
    this.drafts = drafts;
    this.ids = ids;
    this.clock = clock;
    this.witnesses = seen;
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
    return switch (heads.find(Place.REGISTRY)) {
      case Heads.Standing found -> Optional.of(registration(found.head(), found.recent()));
      case Heads.Missing ignored ->
          Optional.of(registration(store.beginning(Place.REGISTRY), List.of()));
      case Heads.Forged ignored -> Optional.empty();
    };
  }

  private Registration registration(Head registry, List<String> recent) {
    Head writer = store.beginning(ids.next().substring(Place.REGISTRY.length()));
    List<TransactWriteItem> writes = new ArrayList<>();
    Head moved = drafts.linked(registry, item(registry, writer, recent), writes);
    List<String> now =
        Stream.concat(Stream.of(writer.writer()), recent.stream()).limit(WITNESSED).toList();
    writes.add(
        registry.sequence() == 0 ? heads.begin(moved, now) : heads.move(registry, moved, now));
    writes.add(heads.begin(writer, List.of()));
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder()
            .transactItems(writes)
            .clientRequestToken(ids.next())
            .build();
    return new Registration(request, moved, writer);
  }

  private Map<String, AttributeValue> item(Head registry, Head writer, List<String> recent) {
    Map<String, AttributeValue> item = EntryItems.begun(registry.place().next());
    item.put(Columns.AT, Columns.text(Stamps.of(clock.instant())));
    item.put(Columns.REGISTERS, Columns.text(writer.writer()));
    item.put(
        Columns.WITNESSED, Columns.texts(heads.findAll(recent).stream().map(Head::line).toList()));
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
