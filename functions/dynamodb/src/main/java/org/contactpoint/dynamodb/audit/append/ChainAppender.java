package org.contactpoint.dynamodb.audit.append;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.dynamodb.audit.ChainEnd;
import org.contactpoint.dynamodb.audit.EntryItems;
import org.contactpoint.dynamodb.audit.StoredChainHeads;
import org.contactpoint.dynamodb.audit.TrailStore;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Links entries to the end of a chain, as the writes that a transaction will make of them. */
final class ChainAppender {

  /**
   * What is to be written.
   *
   * @param items the entries with their mentions and encrypted criteria, and the head
   * @param head the end of the chain after it
   */
  record Draft(List<TransactWriteItem> items, ChainEnd head, List<String> entryIds) {}

  private final TrailStore store;
  private final EntryItems entryItems;
  private final StoredChainHeads heads;

  ChainAppender(TrailStore store, EntryItems entryItems, StoredChainHeads heads) {
    this.store = store;
    this.entryItems = entryItems;
    this.heads = heads;
  }

  Draft after(ChainEnd from, List<AuditEntry> entries, ChainEnd reported) {
    List<TransactWriteItem> writes = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    ChainEnd head = from;
    for (AuditEntry entry : entries) {
      EntryItems.EntryWrites items = entryItems.of(head.place().next(), entry, reported);
      head = store.linked(head, items.entry(), writes);
      items.beside().forEach(item -> writes.add(store.put(item)));
      ids.add(store.entryIds().of(head.place()));
    }
    writes.add(heads.move(from, head, List.of(), entries.getLast().at()));
    return new Draft(writes, head, ids);
  }
}
