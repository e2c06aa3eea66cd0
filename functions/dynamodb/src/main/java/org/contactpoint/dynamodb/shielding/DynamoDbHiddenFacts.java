package org.contactpoint.dynamodb.shielding;

import java.util.List;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.EncryptedItem;

/** What is hidden of shielded children, from the table {@code shielded}. */
public final class DynamoDbHiddenFacts implements HiddenFacts {
  private final DynamoTable<EncryptedItem> shielded;
  private final HiddenDecryptor decryptor;

  public DynamoDbHiddenFacts(DynamoTables tables, HiddenDecryptor decryptor) {
    this.shielded = tables.shielded();
    this.decryptor = decryptor;
  }

  @Override
  public List<Statement> of(ContactPointId child) {
    return decryptor.statements(
        child, shielded.all(ShieldCodec.partition(child), HiddenDecryptor.HIDDEN));
  }
}
