package org.contactpoint.dynamodb.audit.append;

import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Writes transactions with their entries in the trail. Each writer has a chain of its own; the
 * items, the entries and the new head of that chain commit in one transaction (rules §7).
 */
public interface TransactionWriter {

  /** How many items one transaction of the store may hold. */
  int MOST_ITEMS = 100;

  /**
   * Commits the items and the entries in one transaction, or nothing of both; conflicts with other
   * transactions have been retried when this returns.
   *
   * @param items the caller's own writes, each with its own condition
   * @param entries their entries in the trail; never empty
   * @throws IllegalArgumentException if all of it together does not fit one transaction: a fault of
   *     the caller
   */
  WriteOutcome commit(List<TransactWriteItem> items, List<AuditEntry> entries);
}
