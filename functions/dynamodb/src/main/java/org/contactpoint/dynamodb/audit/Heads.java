package org.contactpoint.dynamodb.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The heads of the chains, in a table of their own; each carries a proof, so that none can be made
 * up from the entries alone.
 */
final class Heads {
  private final TrailStore store;

  Heads(TrailStore store) {
    this.store = store;
  }

  /** What stands for a writer. */
  sealed interface Found {}

  /**
   * A head whose proof holds.
   *
   * @param recent the writers registered last, newest first; of the registry alone
   */
  record Standing(Head head, List<String> recent) implements Found {}

  /** No head at all. */
  record Missing() implements Found {}

  /** A head that no writer wrote. */
  record Forged() implements Found {}

  /** The head of that writer, strongly consistent. */
  Found find(String writer) {
    Map<String, AttributeValue> item =
        store
            .client()
            .getItem(get -> get.tableName(store.headsTable()).key(key(writer)).consistentRead(true))
            .item();
    return item == null || item.isEmpty() ? new Missing() : read(item);
  }

  /** Those of the writers' heads that stand and are proved, in one batch. */
  List<Head> findAll(Collection<String> writers) {
    return findEach(writers).values().stream()
        .filter(Standing.class::isInstance)
        .map(found -> ((Standing) found).head())
        .toList();
  }

  /** What stands for those of the writers for whom anything does, in one batch; at most 100. */
  NavigableMap<String, Found> findEach(Collection<String> writers) {
    NavigableMap<String, Found> found = new TreeMap<>();
    if (!writers.isEmpty()) {
      KeysAndAttributes keys =
          KeysAndAttributes.builder()
              .keys(writers.stream().map(Heads::key).toList())
              .consistentRead(true)
              .build();
      store
          .client()
          .batchGetItem(get -> get.requestItems(Map.of(store.headsTable(), keys)))
          .responses()
          .getOrDefault(store.headsTable(), List.of())
          .forEach(item -> found.put(Columns.text(item, Columns.WRITER), read(item)));
    }
    return found;
  }

  /** What stands for every writer, by writer, in one strongly consistent scan. */
  NavigableMap<String, Found> all() {
    NavigableMap<String, Found> all = new TreeMap<>();
    store
        .client()
        .scanPaginator(scan -> scan.tableName(store.headsTable()).consistentRead(true))
        .items()
        .forEach(item -> all.put(Columns.text(item, Columns.WRITER), read(item)));
    return all;
  }

  Found read(Map<String, AttributeValue> item) {
    String sequence = item.containsKey(Columns.SEQUENCE) ? item.get(Columns.SEQUENCE).n() : null;
    if (sequence == null || !Digests.same(Columns.text(item, Columns.PROOF), proof(item))) {
      return new Forged();
    }
    Head head =
        Head.of(
            Columns.text(item, Columns.WRITER),
            Long.parseLong(sequence),
            Columns.text(item, Columns.HASH));
    return new Standing(head, Columns.texts(item, Columns.RECENT));
  }

  /** Sets the first head of a new chain. */
  TransactWriteItem begin(Head head, List<String> recent) {
    return write(
        put ->
            put.item(item(head, recent))
                .conditionExpression("attribute_not_exists(#pk)")
                .expressionAttributeNames(Map.of("#pk", Columns.WRITER)));
  }

  /** Moves a head on, if it still stands where its writer left it. */
  TransactWriteItem move(Head from, Head to, List<String> recent) {
    return write(
        put ->
            put.item(item(to, recent))
                .conditionExpression("#seq = :seq AND #hash = :hash")
                .expressionAttributeNames(Map.of("#seq", Columns.SEQUENCE, "#hash", Columns.HASH))
                .expressionAttributeValues(
                    Map.of(
                        ":seq",
                        Columns.number(from.sequence()),
                        ":hash",
                        Columns.text(from.hash()))));
  }

  private TransactWriteItem write(Consumer<Put.Builder> how) {
    Put.Builder put = Put.builder().tableName(store.headsTable());
    how.accept(put);
    return TransactWriteItem.builder().put(put.build()).build();
  }

  private Map<String, AttributeValue> item(Head head, List<String> recent) {
    Map<String, AttributeValue> item = new HashMap<>(key(head.writer()));
    item.put(Columns.SEQUENCE, Columns.number(head.sequence()));
    item.put(Columns.HASH, Columns.text(head.hash()));
    item.put(Columns.RECENT, Columns.texts(recent));
    item.put(Columns.PROOF, Columns.text(proof(item)));
    return item;
  }

  private String proof(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> fields = new HashMap<>(item);
    fields.remove(Columns.PROOF);
    return store.key().digest("head", "", Canonical.bytes(fields));
  }

  private static Map<String, AttributeValue> key(String writer) {
    return Map.of(Columns.WRITER, Columns.text(writer));
  }
}
