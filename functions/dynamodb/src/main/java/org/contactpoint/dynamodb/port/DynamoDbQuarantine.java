package org.contactpoint.dynamodb.port;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.shielding.Quarantine;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.codec.HiddenOpener;
import org.contactpoint.dynamodb.codec.ShieldCodec;
import org.contactpoint.dynamodb.item.ClosedItem;
import org.contactpoint.dynamodb.table.Room;
import org.contactpoint.dynamodb.table.Rooms;

/** The rows that look like shielded children, from the table {@code shielded}. */
public final class DynamoDbQuarantine implements Quarantine {
  private static final Comparator<QuarantinedRow> OLDEST_FIRST =
      Comparator.comparing(QuarantinedRow::since).thenComparing(QuarantinedRow::reviewId);

  private final Room<ClosedItem> shielded;
  private final HiddenOpener opener;

  public DynamoDbQuarantine(Rooms rooms, HiddenOpener opener) {
    this.shielded = rooms.shielded();
    this.opener = opener;
  }

  @Override
  public Optional<QuarantinedRow> find(String reviewId) {
    return shielded
        .get(HiddenOpener.pointerKey(reviewId))
        .map(ClosedItem::target)
        .flatMap(child -> shielded.get(HiddenOpener.quarantineKey(child, reviewId)))
        .filter(DynamoDbQuarantine::waits)
        .map(item -> opener.quarantined(new ContactPointId(item.pk()), item));
  }

  @Override
  public List<QuarantinedRow> ofChild(ContactPointId child) {
    return shielded.all(ShieldCodec.partition(child), HiddenOpener.QUARANTINE).stream()
        .filter(DynamoDbQuarantine::waits)
        .map(item -> opener.quarantined(child, item))
        .sorted(OLDEST_FIRST)
        .toList();
  }

  private static boolean waits(ClosedItem item) {
    return item.payload() != null;
  }
}
