package org.contactpoint.dynamodb.shielding;

import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.shielding.AskedShields;
import org.contactpoint.domain.shielding.CallBack;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyedHash;
import org.contactpoint.dynamodb.crypto.PayloadCipher;
import org.contactpoint.dynamodb.document.SchemaVersion;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * Shields and call-backs as items of {@code shielded}. Which authority is responsible is part of
 * what is hidden, so even the lists are called by a keyed hash.
 */
public final class ShieldCodec {
  /** The worklist of shields whose copies are not all moved. */
  public static final String UNFINISHED = "travelling";

  /** The worklist of the other shields that hide a child: each must be looked at now and then. */
  public static final String IN_FORCE = "standing";

  /** How the sort keys of a child's shields begin. */
  public static final String SHIELD = "shield#";

  /** The partition of the register. */
  public static final String REGISTER = "hidden";

  /** How the sort keys of what was merged into a record begin. */
  public static final String MERGED = "merged#";

  private static final String ASKED = "asked#";
  private static final String INTO = "into";

  /** How the keys of call-backs begin, and the sort keys of a child's open call-backs. */
  static final String CALL_BACK = "callback#";

  private final ShieldedItems items;
  private final KeyedHash hash;

  public ShieldCodec(PayloadCipher cipher, KeyedHash hash) {
    this.items = new ShieldedItems(cipher);
    this.hash = hash;
  }

  /** How investigations become items. */
  InvestigationCodec investigations() {
    return new InvestigationCodec(items, hash);
  }

  /** How requests to see what is held become items. */
  AccessRequestCodec accessRequests() {
    return new AccessRequestCodec(items, hash);
  }

  /** The key of a shield. */
  public static Key shieldKey(ShieldId id) {
    return DynamoTable.key(SHIELD + id.value(), "shield");
  }

  /** The key of a call-back. */
  public static Key callBackKey(String id) {
    return DynamoTable.key(CALL_BACK + id, "callback");
  }

  /** The list of an authority's shields. */
  public String shieldsOf(Authority authority) {
    return hash.lasting(KeyName.SHIELD_LISTS, "shields|" + authority.value());
  }

  /** The list of an authority's open call-backs. */
  public String callBacksOf(Authority authority) {
    return hash.lasting(KeyName.SHIELD_LISTS, "call-backs|" + authority.value());
  }

  /** Encodes and encrypts a shield as its item. */
  public EncryptedItem item(Shield shield) {
    String pk = SHIELD + shield.id().value();
    return items
        .encrypted(pk, "shield", shield.version(), ShieldDocument.of(shield))
        .listed(shieldsOf(shield.responsible()), worklist(shield), shield.place().value());
  }

  private static @Nullable String worklist(Shield shield) {
    if (!shield.hides()) {
      return null;
    }
    return shield.propagationDone() ? IN_FORCE : UNFINISHED;
  }

  /** The shield of an item. */
  public Shield shield(EncryptedItem item) {
    return items
        .open(item, ShieldDocument.class)
        .shield(item.pk().substring(SHIELD.length()), item.version());
  }

  /** The item among a child's that points to a shield. */
  public static EncryptedItem pointer(Shield shield) {
    return EncryptedItem.pointer(
        shield.child().value(),
        SHIELD + shield.place().value(),
        SchemaVersion.CURRENT,
        shield.id().value());
  }

  /** Where it is written which record a shielded one was merged into. */
  public static Key mergePointerKey(ContactPointId duplicate) {
    return DynamoTable.key(duplicate.value(), INTO);
  }

  /** The item there. */
  public static EncryptedItem mergePointer(ContactPointId duplicate, ContactPointId into) {
    return EncryptedItem.pointer(duplicate.value(), INTO, SchemaVersion.CURRENT, into.value());
  }

  /** Where it is written that a record was merged into a shielded one. */
  public static Key mergedKey(ContactPointId into, ContactPointId duplicate) {
    return DynamoTable.key(into.value(), MERGED + duplicate.value());
  }

  /** The item there. */
  public static EncryptedItem mergedMark(ContactPointId into, ContactPointId duplicate) {
    return EncryptedItem.mark(into.value(), MERGED + duplicate.value(), SchemaVersion.CURRENT);
  }

  /** The line of a hidden child in the register. */
  public static EncryptedItem line(ContactPointId child) {
    return EncryptedItem.mark(REGISTER, child.value(), SchemaVersion.CURRENT);
  }

  /** The key of that line. */
  public static Key lineKey(ContactPointId child) {
    return DynamoTable.key(REGISTER, child.value());
  }

  /** The partition of all that concerns one child. */
  public static String partition(ContactPointId child) {
    return child.value();
  }

  /** Where it is written how many shields that person asked for. */
  public Key askedKey(PersonId person) {
    return DynamoTable.key(askedBy(person), "asked");
  }

  /** The item there. */
  public EncryptedItem item(AskedShields asked) {
    return items.encrypted(
        askedBy(asked.person()), "asked", asked.version(), AskedShieldsDocument.of(asked));
  }

  /** What is written there. */
  public AskedShields asked(PersonId person, EncryptedItem item) {
    return items.open(item, AskedShieldsDocument.class).asked(person, item.version());
  }

  private String askedBy(PersonId person) {
    return ASKED + hash.lasting(KeyName.SHIELD_LISTS, "asked|" + person.value());
  }

  /** The item of a call-back; a closed one is in no list. */
  public EncryptedItem item(CallBack callBack) {
    String pk = CALL_BACK + callBack.id();
    return items
        .encrypted(pk, "callback", callBack.version(), CallBackDocument.of(callBack))
        .listed(
            callBack.outcome() == null ? callBacksOf(callBack.responsible()) : null,
            null,
            callBack.place().value());
  }

  /** The item among a child's that points to a call-back while it is open. */
  public static EncryptedItem pointer(CallBack callBack) {
    return EncryptedItem.pointer(
        callBack.child().value(),
        CALL_BACK + callBack.place().value(),
        SchemaVersion.CURRENT,
        callBack.id());
  }

  /** The key of that item. */
  public static Key pointerKey(CallBack callBack) {
    return DynamoTable.key(callBack.child().value(), CALL_BACK + callBack.place().value());
  }

  /** The call-back of an item. */
  public CallBack callBack(EncryptedItem item) {
    return items
        .open(item, CallBackDocument.class)
        .callBack(item.pk().substring(CALL_BACK.length()), item.version());
  }
}
