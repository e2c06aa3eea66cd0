package org.contactpoint.dynamodb.shielding;

import java.util.Arrays;
import org.contactpoint.domain.commit.NamingChanges;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.document.SchemaVersion;
import org.contactpoint.dynamodb.table.EncryptedItem;

/** What names a child and can't be found from its record, as items among the child's. */
final class NamedItems {
  /** How their sort keys begin. */
  static final String NAMED = "named#";

  private static final String BETWEEN = "#";

  private NamedItems() {}

  /** How the sort keys of those of one kind begin. */
  static String prefix(NamingChanges.Kind kind) {
    return NAMED + kind.code() + BETWEEN;
  }

  static EncryptedItem item(NamingChanges.Naming naming) {
    return EncryptedItem.mark(
        ShieldCodec.partition(naming.child()),
        prefix(naming.kind()) + naming.id(),
        SchemaVersion.CURRENT);
  }

  static NamingChanges.Naming naming(EncryptedItem item) {
    SchemaVersion.require(item.v());
    String[] parts = item.sk().substring(NAMED.length()).split(BETWEEN, 2);
    return new NamingChanges.Naming(
        new ContactPointId(item.pk()),
        Arrays.stream(NamingChanges.Kind.values())
            .filter(kind -> kind.code().equals(parts[0]))
            .findFirst()
            .orElseThrow(),
        parts[1]);
  }
}
