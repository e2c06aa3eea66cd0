package org.contactpoint.dynamodb.port;

import java.util.List;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.codec.HiddenOpener;
import org.contactpoint.dynamodb.codec.ShieldCodec;
import org.contactpoint.dynamodb.item.ClosedItem;
import org.contactpoint.dynamodb.table.Room;
import org.contactpoint.dynamodb.table.Rooms;

/** What lies apart for shielded children, from the table {@code shielded}. */
public final class DynamoDbHiddenFacts implements HiddenFacts {
  private final Room<ClosedItem> shielded;
  private final HiddenOpener opener;

  public DynamoDbHiddenFacts(Rooms rooms, HiddenOpener opener) {
    this.shielded = rooms.shielded();
    this.opener = opener;
  }

  @Override
  public List<Statement> of(ContactPointId child) {
    return opener.statements(
        child, shielded.all(ShieldCodec.partition(child), HiddenOpener.HIDDEN));
  }
}
