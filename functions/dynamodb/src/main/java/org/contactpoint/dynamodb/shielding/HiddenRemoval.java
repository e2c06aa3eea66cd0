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
 * Takes away all that lies apart for a child, which the shielding function alone can do: it must
 * know what there is. Where there is more than one transaction could hold, the oldest of it is
 * first sealed again as one, which changes nothing of what it says.
 */
public final class HiddenRemoval {
  /** How many items a commit deletes for one child at most. */
  public static final int MOST_AT_ONCE = 24;

  private static final int MOST_OF_EACH = 12;
  private static final int MOST_COMPACTED = 72;

  private final WritesOutsideTransaction apart;
  private final DynamoTable<EncryptedItem> shielded;
  private final TableWrites<EncryptedItem> writing;
  private final HiddenDecryptor opener;
  private final HiddenEncryptor sealer;

  public HiddenRemoval(
      WritesOutsideTransaction apart,
      DynamoTables tables,
      HiddenDecryptor opener,
      HiddenEncryptor sealer) {
    this.apart = apart;
    this.shielded = tables.shielded();
    this.writing = shielded.writing();
    this.opener = opener;
    this.sealer = sealer;
  }

  /**
   * The deletions of everything that lies apart, few enough to leave room for the rest.
   *
   * @param children of how many children everything goes in the same transaction
   */
  public List<TransactWriteItem> cleared(ContactPointId child, int children) {
    int most = children == 1 ? MOST_AT_ONCE : MOST_OF_EACH;
    List<EncryptedItem> items = lying(child);
    while (items.size() > most) {
      compact(child, items);
      items = lying(child);
    }
    return deletions(items);
  }

  private List<EncryptedItem> lying(ContactPointId child) {
    return shielded.all(ShieldCodec.partition(child), HiddenDecryptor.HIDDEN);
  }

  private void compact(ContactPointId child, List<EncryptedItem> all) {
    List<EncryptedItem> some = marksLast(all).subList(0, Math.min(all.size(), MOST_COMPACTED));
    List<Statement> statements = opener.statements(child, all);
    List<TransactWriteItem> writes = new ArrayList<>();
    sealer.opened(child, statements).forEach(item -> writes.add(writing.put(item)));
    writes.addAll(deletions(some));
    if (!apart.stand(writes)) {
      throw new StoreBusy();
    }
  }

  /**
   * The mark of a withdrawn act stays as long as anything that the act said may still lie there.
   */
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
