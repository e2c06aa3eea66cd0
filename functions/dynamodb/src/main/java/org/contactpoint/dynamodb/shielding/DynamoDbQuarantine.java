package org.contactpoint.dynamodb.shielding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.shielding.Quarantine;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;

/** The rows that look like shielded children, from the table {@code shielded}. */
public final class DynamoDbQuarantine implements Quarantine {
  private static final Comparator<QuarantinedRow> OLDEST_FIRST =
      Comparator.comparing(QuarantinedRow::since).thenComparing(QuarantinedRow::reviewId);

  private final DynamoTable<EncryptedItem> shielded;
  private final HiddenDecryptor decryptor;

  public DynamoDbQuarantine(DynamoTables tables, HiddenDecryptor decryptor) {
    this.shielded = tables.shielded();
    this.decryptor = decryptor;
  }

  @Override
  public Optional<QuarantinedRow> find(String reviewId) {
    return shielded
        .get(HiddenDecryptor.pointerKey(reviewId))
        .map(EncryptedItem::target)
        .flatMap(child -> shielded.get(HiddenDecryptor.quarantineKey(child, reviewId)))
        .filter(DynamoDbQuarantine::waits)
        .map(item -> decryptor.quarantined(new ContactPointId(item.pk()), item));
  }

  @Override
  public List<QuarantinedRow> ofChild(ContactPointId child) {
    return shielded.all(ShieldCodec.partition(child), HiddenDecryptor.QUARANTINE).stream()
        .filter(DynamoDbQuarantine::waits)
        .map(item -> decryptor.quarantined(child, item))
        .sorted(OLDEST_FIRST)
        .toList();
  }

  private static boolean waits(EncryptedItem item) {
    return item.payload() != null;
  }
}
