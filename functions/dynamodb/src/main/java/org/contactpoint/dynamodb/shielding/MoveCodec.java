package org.contactpoint.dynamodb.shielding;

import java.util.Objects;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyedHash;
import org.contactpoint.dynamodb.crypto.PayloadCipher;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.dynamodb.document.SchemaVersion;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * Moves as items of {@code shielded}: the move itself in the list of who started it, a pointer in
 * the list of who is to answer, and pointers among the child's items. The lists are called by keyed
 * hashes, as those of shields are.
 */
public final class MoveCodec {
  /** The worklist of accepted moves that are not settled. */
  public static final String UNSETTLED = "unsettled-moves";

  /** How the keys of moves begin, and the sort keys of a child's moves. */
  static final String MOVE = "move#";

  private static final String OPEN = "open-moves#";
  private static final String ITSELF = "move";
  private static final String ARRIVAL = "in";

  private final PayloadCipher cipher;
  private final KeyedHash hash;

  public MoveCodec(PayloadCipher cipher, KeyedHash hash) {
    this.cipher = cipher;
    this.hash = hash;
  }

  /** The key of a move. */
  static Key key(String id) {
    return DynamoTable.key(MOVE + id, ITSELF);
  }

  /** The key of the pointer by which it is listed to the receiving council. */
  static Key arrivalKey(String id) {
    return DynamoTable.key(MOVE + id, ARRIVAL);
  }

  /** The list of the open moves that an authority has started. */
  String startedBy(Authority from) {
    return hash.lasting(KeyName.SHIELD_LISTS, "moves-out|" + from.value());
  }

  /** The list of the open moves that a council is to answer. */
  String addressedTo(Authority to) {
    return hash.lasting(KeyName.SHIELD_LISTS, "moves-in|" + to.value());
  }

  /** A part of the list of all open moves. */
  static String open(int part) {
    return OPEN + part;
  }

  /** Encodes and encrypts a move as its item; an ended one is in no list once it is settled. */
  EncryptedItem item(Move move) {
    String pk = MOVE + move.id();
    byte[] payload = cipher.encrypt(Json.packed(MoveDocument.of(move)), pk + "|" + ITSELF);
    return EncryptedItem.plain(pk, ITSELF, SchemaVersion.CURRENT, move.version(), payload)
        .listed(
            move.isOpen() ? startedBy(move.from()) : null, worklist(move), move.place().value());
  }

  private static @Nullable String worklist(Move move) {
    if (move.isOpen()) {
      return open(move.part());
    }
    return move.settled() ? null : UNSETTLED;
  }

  /** The pointer by which it is listed to the receiving council. */
  EncryptedItem arrival(Move move) {
    return EncryptedItem.pointer(MOVE + move.id(), ARRIVAL, SchemaVersion.CURRENT, move.id())
        .listed(addressedTo(move.to()), null, move.place().value());
  }

  /** The pointer among the child's items to the move that was started last. */
  static EncryptedItem latest(Move move) {
    return EncryptedItem.pointer(
        ShieldCodec.partition(move.child()), ITSELF, SchemaVersion.CURRENT, move.id());
  }

  /** The key of that pointer. */
  static Key latestKey(ContactPointId child) {
    return DynamoTable.key(ShieldCodec.partition(child), ITSELF);
  }

  /** The pointer among the child's items that stays, so that all of its moves can be found. */
  static EncryptedItem pointer(Move move) {
    return EncryptedItem.pointer(
        ShieldCodec.partition(move.child()),
        MOVE + move.place().value(),
        SchemaVersion.CURRENT,
        move.id());
  }

  /** The move of an item. */
  Move move(EncryptedItem item) {
    SchemaVersion.require(item.v());
    byte[] payload =
        Objects.requireNonNull(item.payload(), "an item without payload").asByteArray();
    return Json.unpacked(cipher.decrypt(payload, item.pk() + "|" + item.sk()), MoveDocument.class)
        .move(item.pk().substring(MOVE.length()), item.version());
  }
}
