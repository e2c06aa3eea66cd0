package org.contactpoint.dynamodb.shielding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.contactpoint.dynamodb.table.StoreBusy;
import org.contactpoint.dynamodb.table.TableWrites;
import org.contactpoint.dynamodb.table.WritesOutsideTransaction;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Removes all that is hidden of a child, which the shielding function alone can do: it must know
 * what there is. Where there is more than one transaction could hold, the oldest of it is first
 * encrypted again as one, which changes nothing of what it says.
 */
public final class HiddenRemoval {
  /** How many items a commit deletes for one child at most. */
  public static final int MOST_AT_ONCE = 24;

  private static final int MOST_OF_EACH = 12;
  private static final int MOST_COMPACTED = 72;

  private final WritesOutsideTransaction outside;
  private final DynamoTable<EncryptedItem> shielded;
  private final TableWrites<EncryptedItem> writing;
  private final HiddenDecryptor decryptor;
  private final HiddenEncryptor encryptor;

  public HiddenRemoval(
      WritesOutsideTransaction outside,
      DynamoTables tables,
      HiddenDecryptor decryptor,
      HiddenEncryptor encryptor) {
    this.outside = outside;
    this.shielded = tables.shielded();
    this.writing = shielded.writing();
    this.decryptor = decryptor;
    this.encryptor = encryptor;
  }

  /**
   * The deletions of everything hidden, few enough to fit into one transaction with the rest.
   *
   * @param children of how many children everything goes in the same transaction
   */
  public List<TransactWriteItem> cleared(ContactPointId child, int children) {
    int most = children == 1 ? MOST_AT_ONCE : MOST_OF_EACH;
    List<EncryptedItem> items = hiddenOf(child);
    while (items.size() > most) {
      compact(child, items);
      items = hiddenOf(child);
    }
    return deletions(items);
  }

  private List<EncryptedItem> hiddenOf(ContactPointId child) {
    return shielded.all(ShieldCodec.partition(child), HiddenDecryptor.HIDDEN);
  }

  private void compact(ContactPointId child, List<EncryptedItem> all) {
    List<EncryptedItem> some = marksLast(all).subList(0, Math.min(all.size(), MOST_COMPACTED));
    List<Statement> statements = decryptor.statements(child, all);
    List<TransactWriteItem> writes = new ArrayList<>();
    encryptor.opened(child, statements).forEach(item -> writes.add(writing.put(item)));
    writes.addAll(deletions(some));
    if (!outside.write(writes)) {
      throw new StoreBusy();
    }
  }

  /** The mark of a withdrawn act stays as long as anything that the act said may still be there. */
  private static List<EncryptedItem> marksLast(List<EncryptedItem> items) {
    return items.stream()
        .sorted(Comparator.comparingInt(item -> item.payload() == null ? 1 : 0))
        .toList();
  }

  private List<TransactWriteItem> deletions(List<EncryptedItem> items) {
    return items.stream()
        .map(item -> writing.delete(DynamoTable.key(item.pk(), item.sk())))
        .toList();
  }
}
