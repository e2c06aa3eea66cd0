package org.contactpoint.dynamodb.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.contactpoint.dynamodb.table.BatchReads;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The heads of the chains, in a table of their own; each holds a keyed hash, so that none can be
 * made up from the entries alone.
 */
public final class StoredChainHeads {
  private static final String UNCHANGED = "#seq = :seq AND #hash = :hash";
  private static final Map<String, String> HEAD_NAMES =
      Map.of("#seq", TrailAttributes.SEQUENCE, "#hash", TrailAttributes.HASH);

  private final TrailStore store;

  public StoredChainHeads(TrailStore store) {
    this.store = store;
  }

  /** What is stored as the head of a writer. */
  public sealed interface Found {}

  /**
   * A head whose proof holds.
   *
   * @param recent the writers registered last, newest first; of the registry alone
   */
  public record Valid(ChainEnd head, List<String> recent) implements Found {}

  /** No head at all. */
  public record Missing() implements Found {}

  /** A head that no writer wrote. */
  public record Forged() implements Found {}

  /** The head of that writer, strongly consistent. */
  public Found find(String writer) {
    Map<String, AttributeValue> item =
        store
            .client()
            .getItem(get -> get.tableName(store.headsTable()).key(key(writer)).consistentRead(true))
            .item();
    return item.isEmpty() ? new Missing() : read(item);
  }

  /** Those of the writers' heads that are stored and proved. */
  public List<ChainEnd> findAll(Collection<String> writers) {
    return findEach(writers).values().stream()
        .filter(Valid.class::isInstance)
        .map(found -> ((Valid) found).head())
        .toList();
  }

  /** What is stored for those writers. */
  public NavigableMap<String, Found> findEach(Collection<String> writers) {
    NavigableMap<String, Found> found = new TreeMap<>();
    BatchReads.all(
            store.client(),
            store.headsTable(),
            writers.stream().map(StoredChainHeads::key).toList())
        .forEach(item -> found.put(TrailAttributes.text(item, TrailAttributes.WRITER), read(item)));
    return found;
  }

  /** What is stored for every writer, by writer, in one strongly consistent scan. */
  public NavigableMap<String, Found> all() {
    NavigableMap<String, Found> all = new TreeMap<>();
    items()
        .forEach(item -> all.put(TrailAttributes.text(item, TrailAttributes.WRITER), read(item)));
    return all;
  }

  private Iterable<Map<String, AttributeValue>> items() {
    return store
        .client()
        .scanPaginator(scan -> scan.tableName(store.headsTable()).consistentRead(true))
        .items();
  }

  Found read(Map<String, AttributeValue> item) {
    String sequence =
        item.containsKey(TrailAttributes.SEQUENCE) ? item.get(TrailAttributes.SEQUENCE).n() : null;
    if (sequence == null
        || !Digests.same(TrailAttributes.text(item, TrailAttributes.PROOF), proof(item))) {
      return new Forged();
    }
    ChainEnd head =
        ChainEnd.of(
            TrailAttributes.text(item, TrailAttributes.WRITER),
            Long.parseLong(sequence),
            TrailAttributes.text(item, TrailAttributes.HASH));
    return new Valid(head, TrailAttributes.texts(item, TrailAttributes.RECENT));
  }

  /** Sets the first head of a new chain. */
  public TransactWriteItem begin(ChainEnd head, List<String> recent, Instant at) {
    return write(
        put ->
            put.item(item(head, recent, at))
                .conditionExpression("attribute_not_exists(#pk)")
                .expressionAttributeNames(Map.of("#pk", TrailAttributes.WRITER)));
  }

  /** The head of a registry: its beginning where nothing is stored yet, empty for a forged one. */
  public Optional<Valid> registry(String name, Found found) {
    return switch (found) {
      case Valid valid -> Optional.of(valid);
      case Missing ignored -> Optional.of(new Valid(store.beginning(name), List.of()));
      case Forged ignored -> Optional.empty();
    };
  }

  /** Moves the head of a registry on; of one that has none yet, sets the first. */
  public TransactWriteItem moveRegistry(
      ChainEnd from, ChainEnd to, List<String> recent, Instant at) {
    return from.sequence() == 0 ? begin(to, recent, at) : move(from, to, recent, at);
  }

  /** Moves a head on, if it still is as its writer left it. */
  public TransactWriteItem move(ChainEnd from, ChainEnd to, List<String> recent, Instant at) {
    return write(
        put ->
            put.item(item(to, recent, at))
                .conditionExpression(UNCHANGED)
                .expressionAttributeNames(HEAD_NAMES)
                .expressionAttributeValues(values(from)));
  }

  private static Map<String, AttributeValue> values(ChainEnd head) {
    return Map.of(
        ":seq",
        TrailAttributes.number(head.sequence()),
        ":hash",
        TrailAttributes.text(head.hash()));
  }

  /** Removes a head, if it still is as it was read. */
  public TransactWriteItem remove(ChainEnd head) {
    Delete delete =
        Delete.builder()
            .tableName(store.headsTable())
            .key(key(head.writer()))
            .conditionExpression(UNCHANGED)
            .expressionAttributeNames(HEAD_NAMES)
            .expressionAttributeValues(values(head))
            .build();
    return TransactWriteItem.builder().delete(delete).build();
  }

  /** The proved heads of writers that have moved last before that moment; of no registry. */
  public List<ChainEnd> idleSince(Instant moment) {
    String before = SortableInstants.of(moment);
    List<ChainEnd> idle = new ArrayList<>();
    for (Map<String, AttributeValue> item : items()) {
      // One of an earlier version does not say when it moved: then it is not of today.
      boolean moved = TrailAttributes.text(item, TrailAttributes.AT).compareTo(before) >= 0;
      if (!moved
          && read(item) instanceof Valid found
          && !ChainPosition.isRegistry(found.head().writer())) {
        idle.add(found.head());
      }
    }
    return idle;
  }

  private TransactWriteItem write(Consumer<Put.Builder> how) {
    Put.Builder put = Put.builder().tableName(store.headsTable());
    how.accept(put);
    return TransactWriteItem.builder().put(put.build()).build();
  }

  private Map<String, AttributeValue> item(ChainEnd head, List<String> recent, Instant at) {
    Map<String, AttributeValue> item = new HashMap<>(key(head.writer()));
    item.put(TrailAttributes.SEQUENCE, TrailAttributes.number(head.sequence()));
    item.put(TrailAttributes.HASH, TrailAttributes.text(head.hash()));
    item.put(TrailAttributes.RECENT, TrailAttributes.texts(recent));
    item.put(TrailAttributes.AT, TrailAttributes.text(SortableInstants.of(at)));
    item.put(TrailAttributes.PROOF, TrailAttributes.text(proof(item)));
    return item;
  }

  private String proof(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> fields = new HashMap<>(item);
    fields.remove(TrailAttributes.PROOF);
    return store.key().digest("head", "", CanonicalBytes.bytes(fields));
  }

  private static Map<String, AttributeValue> key(String writer) {
    return Map.of(TrailAttributes.WRITER, TrailAttributes.text(writer));
  }
}
