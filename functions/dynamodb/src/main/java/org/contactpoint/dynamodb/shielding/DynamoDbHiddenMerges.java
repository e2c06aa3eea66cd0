package org.contactpoint.dynamodb.shielding;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.shielding.HiddenMerges;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;

/** Which shielded records are of one child, from the table {@code shielded}. */
public final class DynamoDbHiddenMerges implements HiddenMerges {
  private final DynamoTable<EncryptedItem> shielded;

  public DynamoDbHiddenMerges(DynamoTables tables) {
    this.shielded = tables.shielded();
  }

  @Override
  public Optional<ContactPointId> into(ContactPointId record) {
    return shielded
        .get(ShieldCodec.mergePointerKey(record))
        .map(EncryptedItem::target)
        .map(ContactPointId::new);
  }

  @Override
  public List<ContactPointId> of(ContactPointId record) {
    return shielded.all(ShieldCodec.partition(record), ShieldCodec.MERGED).stream()
        .map(item -> new ContactPointId(item.sk().substring(ShieldCodec.MERGED.length())))
        .toList();
  }
}
