package org.contactpoint.dynamodb.rekeying;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.commit.RetryPolicy;
import org.contactpoint.domain.index.ReKeying;
import org.contactpoint.domain.index.SearchEntries;
import org.contactpoint.dynamodb.child.DirectoryItem;
import org.contactpoint.dynamodb.child.RecordCodec;
import org.contactpoint.dynamodb.search.IndexHashes;
import org.contactpoint.dynamodb.search.IndexItem;
import org.contactpoint.dynamodb.search.IndexWrites;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.TablePage;
import org.contactpoint.dynamodb.table.TablePart;
import org.contactpoint.dynamodb.table.TransactionResult;
import org.contactpoint.dynamodb.table.UrgentClaims;
import org.contactpoint.dynamodb.table.WriteCondition;
import org.contactpoint.dynamodb.table.WritesOutsideTransaction;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * The search entries, made of the records of the table {@code directory}.
 *
 * <p>A record's entries are written in one transaction, on the condition that the record is as it
 * was read. So entries of a record that was shielded, archived, merged or destroyed meanwhile never
 * come back.
 */
public final class DynamoDbSearchEntries implements SearchEntries {
  /** An urgent act goes first: it is nobody's claim. */
  private static final String NO_ACT = "re-keying";

  private final DynamoTables tables;
  private final DynamoTable<DirectoryItem> directory;
  private final DynamoTable<IndexItem> index;
  private final RecordCodec records;
  private final IndexHashes hashes;
  private final IndexWrites writes;
  private final UrgentClaims claims;

  /**
   * The entries in those tables.
   *
   * @param claims by which it leaves a record to an urgent act
   */
  public DynamoDbSearchEntries(
      DynamoTables tables,
      RecordCodec records,
      IndexHashes hashes,
      IndexWrites writes,
      UrgentClaims claims) {
    this.tables = tables;
    this.directory = DirectoryItem.table(tables);
    this.index = IndexItem.table(tables);
    this.records = records;
    this.hashes = hashes;
    this.writes = writes;
    this.claims = claims;
  }

  @Override
  public int version() {
    return hashes.version();
  }

  @Override
  public long records() {
    String table = tables.nameOf(Tables.DIRECTORY);
    Long counted =
        tables.client().describeTable(describe -> describe.tableName(table)).table().itemCount();
    return Objects.requireNonNullElse(counted, 0L);
  }

  @Override
  public Step write(ReKeying.Part part, int parts, int limit) {
    TablePage<DirectoryItem> page =
        directory.page(new TablePart(part.number(), parts), part.place(), limit);
    List<DirectoryItem> found =
        page.items().stream()
            .filter(item -> item.sk().equals(DirectoryItem.RECORD))
            .filter(DynamoDbSearchEntries::isThere)
            .toList();
    found.forEach(this::write);
    return new Step(page.items().size(), found.size(), page.next());
  }

  /** Of a record whose destruction has begun nothing is written any more. */
  private static boolean isThere(DirectoryItem item) {
    return !RecordCodec.isEnding(item);
  }

  private void write(DirectoryItem item) {
    RetryPolicy policy = RetryPolicy.lasting(Retry.LONGEST);
    Optional<ChildRecord> record = Optional.of(records.record(item));
    while (record.isPresent() && !isWritten(record.get())) {
      if (!policy.again()) {
        throw new IllegalStateException("a record did not stand still");
      }
      record =
          directory
              .get(RecordCodec.key(record.get().id()))
              .filter(DynamoDbSearchEntries::isThere)
              .map(records::record);
    }
  }

  /** Whether its entries are written, or it has none. */
  private boolean isWritten(ChildRecord record) {
    List<TransactWriteItem> entries = writes.all(record);
    if (entries.isEmpty()) {
      return true;
    }
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(directory.writing().check(RecordCodec.key(record.id()), unchanged(record)));
    items.addAll(entries);
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder().transactItems(items).build();
    return TransactionResult.by(tables.client(), request) instanceof TransactionResult.Accepted;
  }

  private WriteCondition unchanged(ChildRecord record) {
    return claims.unclaimed(
        WriteCondition.revisionIs(record.revision().version(), record.revision().shieldEpoch()),
        NO_ACT);
  }

  @Override
  public Step remove(int version, ReKeying.Part part, int parts, int limit) {
    TablePage<IndexItem> page =
        index.page(new TablePart(part.number(), parts), part.place(), limit);
    List<TransactWriteItem> old =
        page.items().stream()
            .filter(item -> isOlder(item, version))
            .map(item -> index.writing().delete(DynamoTable.key(item.pk(), item.sk())))
            .toList();
    if (!new WritesOutsideTransaction(tables.client()).write(old)) {
      throw new IllegalStateException("the store does not take deletions");
    }
    return new Step(page.items().size(), old.size(), page.next());
  }

  private static boolean isOlder(IndexItem item, int version) {
    int its = IndexHashes.versionOf(item.pk());
    return its > 0 && its < version;
  }
}
