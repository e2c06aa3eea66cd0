package org.contactpoint.dynamodb.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.contactpoint.domain.commit.RetryPolicy;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchGetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchGetResultPage;
import software.amazon.awssdk.enhanced.dynamodb.model.GetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.enhanced.dynamodb.model.ScanEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** One table and its items, to be read as they are now. */
public final class DynamoTable<T> {
  /** Attempts of about a tenth of a second together. */
  private static final int AWAITED = 5;

  private final DynamoDbEnhancedClient client;
  private final DynamoDbTable<T> table;

  public DynamoTable(DynamoDbEnhancedClient client, String tableName, TableSchema<T> schema) {
    this.client = client;
    this.table = client.table(tableName, schema);
  }

  /** What the table is called. */
  public String name() {
    return table.tableName();
  }

  /** A key of a table without a sort key. */
  public static Key key(String pk) {
    return Key.builder().partitionValue(pk).build();
  }

  /** A key of a table with a sort key. */
  public static Key key(String pk, String sk) {
    return Key.builder().partitionValue(pk).sortValue(sk).build();
  }

  /** The item as it is now. */
  public Optional<T> get(Key key) {
    return Optional.ofNullable(table.getItem(consistent(key)));
  }

  /** The item once it is so, as somebody else is about to make it; looked for a few times. */
  public Optional<T> awaited(Key key, Predicate<T> isSo) {
    RetryPolicy policy = RetryPolicy.attempts(AWAITED);
    Optional<T> found;
    do {
      found = get(key).filter(isSo);
    } while (found.isEmpty() && policy.again());
    return found;
  }

  private static GetItemEnhancedRequest consistent(Key key) {
    return GetItemEnhancedRequest.builder().key(key).consistentRead(true).build();
  }

  /**
   * Those of the items that exist, as they are now, in no order; a hundred in one call, and
   * whatever the store left out is asked for again.
   */
  public List<T> getAll(Collection<Key> keys) {
    List<Key> all = List.copyOf(keys.stream().distinct().toList());
    List<T> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BatchReads.BATCH) {
      collect(all.subList(from, Math.min(from + BatchReads.BATCH, all.size())), found);
    }
    return found;
  }

  private void collect(List<Key> keys, List<T> found) {
    List<Key> open = keys;
    RetryPolicy policy = RetryPolicy.attempts(BatchReads.ATTEMPTS);
    do {
      // The first page alone: the SDK would ask for what is left out without a pause.
      BatchGetResultPage page = client.batchGetItem(batch(open)).iterator().next();
      found.addAll(page.resultsForTable(table));
      open = page.unprocessedKeysForTable(table);
    } while (!open.isEmpty() && policy.again());
    BatchReads.requireComplete(open.isEmpty(), name());
  }

  private BatchGetItemEnhancedRequest batch(List<Key> keys) {
    ReadBatch.Builder<T> batch =
        ReadBatch.builder(table.tableSchema().itemType().rawClass()).mappedTableResource(table);
    keys.forEach(key -> batch.addGetItem(consistent(key)));
    return BatchGetItemEnhancedRequest.builder().readBatches(batch.build()).build();
  }

  /** All items of a partition whose sort key begins so, in its order, as they are now. */
  public List<T> all(String pk, String prefix) {
    return items(
        QueryEnhancedRequest.builder()
            .queryConditional(QueryConditional.sortBeginsWith(key(pk, prefix)))
            .consistentRead(true)
            .build(),
        Integer.MAX_VALUE);
  }

  /** The last item of a partition whose sort key begins so. */
  public Optional<T> last(String pk, String prefix) {
    return outermost(pk, prefix, false);
  }

  /** The first item of a partition whose sort key begins so. */
  public Optional<T> first(String pk, String prefix) {
    return outermost(pk, prefix, true);
  }

  private Optional<T> outermost(String pk, String prefix, boolean first) {
    return items(
            QueryEnhancedRequest.builder()
                .queryConditional(QueryConditional.sortBeginsWith(key(pk, prefix)))
                .scanIndexForward(first)
                .limit(1)
                .consistentRead(true)
                .build(),
            1)
        .stream()
        .findFirst();
  }

  /** The first items of a partition. */
  public List<T> first(String pk, int limit) {
    return first(pk, limit, true);
  }

  /**
   * The first items of a partition, at half the price: a change of the last second may be missed.
   */
  public List<T> skimmed(String pk, int limit) {
    return first(pk, limit, false);
  }

  private List<T> first(String pk, int limit, boolean consistent) {
    return items(
        QueryEnhancedRequest.builder()
            .queryConditional(QueryConditional.keyEqualTo(key(pk)))
            .limit(limit)
            .consistentRead(consistent)
            .build(),
        limit);
  }

  /** The items of a partition from that sort key on to the last one that begins so. */
  public List<T> from(String pk, String sk, String last, int limit) {
    return items(
        QueryEnhancedRequest.builder()
            .queryConditional(QueryConditional.sortBetween(key(pk, sk), key(pk, last)))
            .limit(limit)
            .consistentRead(true)
            .build(),
        limit);
  }

  /** The next items of a partition, after that sort key, as they are now. */
  public List<T> after(String pk, String sk, int limit) {
    return items(
        QueryEnhancedRequest.builder()
            .queryConditional(QueryConditional.sortGreaterThan(key(pk, sk)))
            .limit(limit)
            .consistentRead(true)
            .build(),
        limit);
  }

  private List<T> items(QueryEnhancedRequest request, int limit) {
    return taken(table.query(request), limit);
  }

  /**
   * The next items in an index, keys alone.
   *
   * @param after the place behind which to begin, null for the beginning
   */
  public List<T> listed(
      String index, String partition, @Nullable String after, boolean forward, int limit) {
    QueryEnhancedRequest request =
        QueryEnhancedRequest.builder()
            .queryConditional(conditional(partition, after, forward))
            .scanIndexForward(forward)
            .limit(limit)
            .build();
    return taken(table.index(index).query(request), limit);
  }

  /** How many items are in a partition of an index, about as of now; none of them is read. */
  public long count(String index, String partition) {
    QueryEnhancedRequest request =
        QueryEnhancedRequest.builder()
            .queryConditional(QueryConditional.keyEqualTo(key(partition)))
            .select(Select.COUNT)
            .build();
    long count = 0;
    for (Page<T> page : table.index(index).query(request)) {
      count += page.count();
    }
    return count;
  }

  /** How many items are in a partition, about as of now. */
  public long count(String partition) {
    QueryEnhancedRequest request =
        QueryEnhancedRequest.builder()
            .queryConditional(QueryConditional.keyEqualTo(key(partition)))
            .select(Select.COUNT)
            .build();
    long count = 0;
    for (Page<T> page : table.query(request)) {
      count += page.count();
    }
    return count;
  }

  private static QueryConditional conditional(
      String partition, @Nullable String after, boolean forward) {
    if (after == null) {
      return QueryConditional.keyEqualTo(key(partition));
    }
    return forward
        ? QueryConditional.sortGreaterThan(key(partition, after))
        : QueryConditional.sortLessThan(key(partition, after));
  }

  private static <T> List<T> taken(Iterable<Page<T>> pages, int limit) {
    List<T> items = new ArrayList<>();
    for (Page<T> page : pages) {
      items.addAll(page.items());
      if (items.size() >= limit) {
        return List.copyOf(items.subList(0, limit));
      }
    }
    return items;
  }

  /**
   * The next items of one of several parts of the whole table, as they are now: for whoever writes
   * all of it again.
   *
   * @param after the place behind which to begin, null for the beginning
   */
  public TablePage<T> page(TablePart part, @Nullable String after, int limit) {
    ScanEnhancedRequest.Builder request =
        ScanEnhancedRequest.builder()
            .segment(part.number())
            .totalSegments(part.of())
            .limit(limit)
            .consistentRead(true);
    if (after != null) {
      request.exclusiveStartKey(TablePage.key(after));
    }
    Page<T> page = table.scan(request.build()).iterator().next();
    return TablePage.of(page.items(), page.lastEvaluatedKey());
  }

  /** Puts the item outside of any transaction, over any other. */
  public void put(T item) {
    table.putItem(item);
  }

  /** Puts the item outside of any transaction, on a condition; answers whether it held. */
  public boolean put(T item, WriteCondition condition) {
    Expression.Builder held =
        Expression.builder().expression(condition.expression()).expressionNames(condition.names());
    if (!condition.values().isEmpty()) {
      held.expressionValues(condition.values());
    }
    try {
      table.putItem(put -> put.item(item).conditionExpression(held.build()));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** Takes the item away outside of any transaction, if it is there. */
  public void delete(Key key) {
    table.deleteItem(key);
  }

  /** The single writes to this table that transactions are made of. */
  public TableWrites<T> writing() {
    return new TableWrites<>(name(), table.tableSchema());
  }
}
