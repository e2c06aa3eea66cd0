package org.contactpoint.dynamodb.shielding;

import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.emergency.InvestigationStatus;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyedHash;
import org.contactpoint.dynamodb.document.SchemaVersion;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * Investigations as items of {@code shielded}. Which authority answers for the child and who stated
 * the emergency are parts of what is hidden, so lists and pointers are called by keyed hashes.
 */
public final class InvestigationCodec {
  /** The worklist of those that are open, the first that are due first. */
  static final String OPEN = "investigations";

  /** The list of those that were closed too late. */
  static final String LATE = "late-investigations";

  static final String INVESTIGATION = "investigation#";

  private static final String OPENER = "opener#";

  private final ShieldedItems items;
  private final KeyedHash hash;

  InvestigationCodec(ShieldedItems items, KeyedHash hash) {
    this.items = items;
    this.hash = hash;
  }

  /** The key of an investigation. */
  static Key key(String id) {
    return DynamoTable.key(INVESTIGATION + id, "investigation");
  }

  /** The list of an authority's investigations in that state. */
  String listOf(Authority authority, InvestigationStatus status) {
    return hash.lasting(
        KeyName.SHIELD_LISTS, "investigations|" + status.code() + "|" + authority.value());
  }

  /** The investigation as its item. */
  EncryptedItem item(Investigation investigation) {
    String pk = INVESTIGATION + investigation.id();
    InvestigationDocument document = InvestigationDocument.of(investigation);
    return items
        .encrypted(pk, "investigation", investigation.version(), document)
        .listed(
            listOf(investigation.responsible(), investigation.status()),
            worklist(investigation),
            investigation.place().value());
  }

  private static @Nullable String worklist(Investigation investigation) {
    if (investigation.isOpen()) {
      return OPEN;
    }
    return investigation.isClosedLate() ? LATE : null;
  }

  /** The investigation of an item. */
  Investigation investigation(EncryptedItem item) {
    return items
        .open(item, InvestigationDocument.class)
        .investigation(item.pk().substring(INVESTIGATION.length()), item.version());
  }

  /** Where it is written that an emergency of that person is being investigated. */
  Key openerKey(PersonId person) {
    return DynamoTable.key(openerOf(person), "opener");
  }

  /** The item there. */
  EncryptedItem openerPointer(Investigation investigation) {
    return EncryptedItem.pointer(
        openerOf(investigation.opener().person()),
        "opener",
        SchemaVersion.CURRENT,
        investigation.id());
  }

  /** The item among a child's that points to an investigation while it is open. */
  static EncryptedItem pointer(Investigation investigation) {
    return EncryptedItem.pointer(
        investigation.child().value(),
        INVESTIGATION + investigation.place().value(),
        SchemaVersion.CURRENT,
        investigation.id());
  }

  /** The key of that item. */
  static Key pointerKey(Investigation investigation) {
    return DynamoTable.key(
        investigation.child().value(), INVESTIGATION + investigation.place().value());
  }

  private String openerOf(PersonId person) {
    return OPENER + hash.lasting(KeyName.SHIELD_LISTS, "opener|" + person.value());
  }
}
