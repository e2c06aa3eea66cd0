package org.contactpoint.acceptance.fault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Change.AccountSaved;
import org.contactpoint.domain.commit.Change.AnswerRemembered;
import org.contactpoint.domain.commit.Change.CallBackSaved;
import org.contactpoint.domain.commit.Change.RecordSaved;
import org.contactpoint.domain.commit.Change.SliceReported;
import org.contactpoint.domain.commit.Change.WaitingRowDeleted;
import org.contactpoint.domain.commit.Commits;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** A mistake put into the directory on purpose, so that it is seen that the simulation finds it. */
enum Breakage {
  NONE(Finding.Invariant.NOTHING_ACKNOWLEDGED_IS_LOST, change -> false),
  /** A change is acknowledged, and its entry is stored, but it was never written. */
  WRITE_DROPPED(
      Finding.Invariant.NOTHING_ACKNOWLEDGED_IS_LOST,
      change -> change instanceof CallBackSaved || change instanceof AccountSaved),
  /** What was answered is not remembered, so a repeat does it again. */
  ANSWER_FORGOTTEN(
      Finding.Invariant.NOTHING_IS_DONE_TWICE, change -> change instanceof AnswerRemembered),
  /** Rows are counted without being reported. */
  REPORT_DROPPED(Finding.Invariant.EACH_ROW_ENDS_ONCE, change -> change instanceof SliceReported),
  /** An entry is missing under a head that counts it. */
  ENTRY_DROPPED(Finding.Invariant.THE_TRAIL_IS_WHOLE, change -> false),
  /** A shield is opened, and the record is not hidden. */
  RECORD_LEFT_OPEN(
      Finding.Invariant.NO_SHIELD_OPENS_BY_ITSELF,
      change ->
          change instanceof RecordSaved saved && saved.after() instanceof ChildRecord.Shielded),
  /** A row that looks like a hidden child is put apart, and its open copy stays. */
  COPY_LEFT(Finding.Invariant.NO_OPEN_COPY_STAYS, change -> change instanceof WaitingRowDeleted),
  /** A message that failed does not come again. */
  MESSAGE_FORGOTTEN(Finding.Invariant.NO_FILE_HANGS, change -> false);

  private static final int EVERY = 25;

  private final Finding.Invariant noticedBy;

  // A lambda without state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Predicate<Change> dropped;

  Breakage(Finding.Invariant noticedBy, Predicate<Change> dropped) {
    this.noticedBy = noticedBy;
    this.dropped = dropped;
  }

  /** What does not hold any more. */
  Finding.Invariant noticedBy() {
    return noticedBy;
  }

  /** The way in which everything is changed, with the mistake. */
  Commits commits(Commits whole) {
    return new Commits() {
      @Override
      public Outcome commit(List<Change> changes, List<AuditEntry> entries) {
        return whole.commit(changes.stream().filter(dropped.negate()).toList(), entries);
      }
    };
  }

  /** The store, with the mistake. */
  DynamoDbClient store(DynamoDbClient whole, TableNames names) {
    return this == ENTRY_DROPPED ? withoutEntries(whole, names.of(Tables.AUDIT)) : whole;
  }

  private static DynamoDbClient withoutEntries(DynamoDbClient whole, String audit) {
    AtomicInteger transactions = new AtomicInteger();
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          @Nullable Object request = arguments == null ? null : arguments[0];
          try {
            return request instanceof TransactWriteItemsRequest transaction
                    && transactions.incrementAndGet() % EVERY == 0
                ? whole.transactWriteItems(without(transaction, audit))
                : method.invoke(whole, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, handler);
  }

  private static TransactWriteItemsRequest without(
      TransactWriteItemsRequest transaction, String audit) {
    List<TransactWriteItem> kept =
        transaction.transactItems().stream()
            .filter(item -> item.put() == null || !item.put().tableName().equals(audit))
            .toList();
    return kept.isEmpty() ? transaction : transaction.toBuilder().transactItems(kept).build();
  }
}
