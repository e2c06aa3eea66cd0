package org.contactpoint.dynamodb.shielding;

import java.util.List;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;

/** What lies apart for shielded children, from the table {@code shielded}. */
public final class DynamoDbHiddenFacts implements HiddenFacts {
  private final DynamoTable<EncryptedItem> shielded;
  private final HiddenDecryptor opener;

  public DynamoDbHiddenFacts(DynamoTables tables, HiddenDecryptor opener) {
    this.shielded = tables.shielded();
    this.opener = opener;
  }

  @Override
  public List<Statement> of(ContactPointId child) {
    return opener.statements(
        child, shielded.all(ShieldCodec.partition(child), HiddenDecryptor.HIDDEN));
  }
}
