package org.contactpoint.dynamodb.shielding;

import java.util.Optional;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyedHash;
import org.contactpoint.dynamodb.document.SchemaVersion;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * Requests to see what is held as items of {@code shielded}: the request itself in the list of who
 * took it, a pointer in the same list of who holds the shield, and a pointer among the child's
 * items. The lists are called by keyed hashes, as those of shields are.
 */
final class AccessRequestCodec {
  /** How the keys of requests begin. */
  static final String REQUEST = "access#";

  /** How the sort keys of a child's open requests begin. */
  static final String OPEN_OF_CHILD = "open-access#";

  private static final String ENDED_OF_CHILD = "access#";
  private static final String OPEN = "open-access#";
  private static final String ITSELF = "access";
  private static final String HELD = "held";

  private final ShieldedItems items;
  private final KeyedHash hash;

  AccessRequestCodec(ShieldedItems items, KeyedHash hash) {
    this.items = items;
    this.hash = hash;
  }

  /** The key of a request. */
  static Key key(String id) {
    return DynamoTable.key(REQUEST + id, ITSELF);
  }

  /** The key of the pointer by which it is listed to who holds the shield. */
  static Key heldKey(String id) {
    return DynamoTable.key(REQUEST + id, HELD);
  }

  /** The list of an authority's requests, open or ended ones. */
  String listOf(Authority authority, boolean open) {
    return hash.lasting(
        KeyName.SHIELD_LISTS, (open ? "access-open|" : "access-ended|") + authority.value());
  }

  /** A part of the list of all open requests. */
  static String open(int part) {
    return OPEN + part;
  }

  /** Encodes and encrypts a request as its item. */
  EncryptedItem item(SubjectAccessRequest request) {
    return items
        .encrypted(
            REQUEST + request.id(), ITSELF, request.version(), AccessRequestDocument.of(request))
        .listed(
            listOf(request.receipt().by(), request.isOpen()),
            request.isOpen() ? open(request.part()) : null,
            request.place().value());
  }

  /** The pointer by which it is listed to who holds the shield; empty where nobody else does. */
  Optional<EncryptedItem> held(SubjectAccessRequest request) {
    @Nullable Authority holder = request.listedTo();
    return holder == null
        ? Optional.empty()
        : Optional.of(
            EncryptedItem.pointer(REQUEST + request.id(), HELD, SchemaVersion.CURRENT, request.id())
                .listed(listOf(holder, request.isOpen()), null, request.place().value()));
  }

  /** The pointer among the child's items, which stays, so that all of its requests can be found. */
  static EncryptedItem pointer(SubjectAccessRequest request) {
    return EncryptedItem.pointer(
        ShieldCodec.partition(request.child()),
        (request.isOpen() ? OPEN_OF_CHILD : ENDED_OF_CHILD) + request.id(),
        SchemaVersion.CURRENT,
        request.id());
  }

  /** The key of that pointer while the request is open. */
  static Key openPointerKey(SubjectAccessRequest request) {
    return DynamoTable.key(ShieldCodec.partition(request.child()), OPEN_OF_CHILD + request.id());
  }

  /** The partition of the child's items. */
  static String partition(ContactPointId child) {
    return ShieldCodec.partition(child);
  }

  /** The request of an item. */
  SubjectAccessRequest request(EncryptedItem item) {
    return items
        .open(item, AccessRequestDocument.class)
        .request(item.pk().substring(REQUEST.length()), item.version());
  }
}
