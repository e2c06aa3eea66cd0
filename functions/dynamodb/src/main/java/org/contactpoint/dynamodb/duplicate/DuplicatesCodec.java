package org.contactpoint.dynamodb.duplicate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.contactpoint.domain.duplicate.DuplicateCheck;
import org.contactpoint.domain.duplicate.DuplicateList;
import org.contactpoint.domain.duplicate.KnownPair;
import org.contactpoint.domain.duplicate.PairLists;
import org.contactpoint.domain.duplicate.PossibleDuplicate;
import org.contactpoint.domain.duplicate.RecordPair;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyedHash;
import org.contactpoint.dynamodb.document.SchemaVersion;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.EncryptedItem;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * Pairs and checks as items of {@code duplicates}. They hold numbers and days alone. Which
 * authority is responsible for a shielded child is part of what is hidden, so the lists are called
 * by keyed hashes.
 */
public final class DuplicatesCodec {
  /** How the sort keys of pairs begin. */
  public static final String PAIR = "pair#";

  private static final String CHILD = "child#";
  private static final String ID = "id#";
  private static final String CHECK = "check#";

  private final KeyedHash hash;

  public DuplicatesCodec(KeyedHash hash) {
    this.hash = hash;
  }

  /** What a list is called. */
  public String nameOf(DuplicateList list) {
    String kind = list.shielded() ? "shielded|" : "open|";
    return hash.lasting(KeyName.DUPLICATES, kind + list.authority().value());
  }

  /** The id of a pair: 128 bits that nobody can compute without the key. */
  String id(RecordPair pair) {
    String named = hash.lasting(KeyName.DUPLICATES, pair.one().value() + "|" + text(pair.other()));
    return named.substring(named.indexOf('.') + 1);
  }

  private static String text(ContactPointId child) {
    return child.value();
  }

  /** The partition of a record's pairs. */
  static String partition(ContactPointId child) {
    return CHILD + child.value();
  }

  /** The keys of all items of a pair. */
  List<Key> keys(RecordPair pair) {
    return List.of(
        sideKey(pair.one(), pair.other()), sideKey(pair.other(), pair.one()), pointerKey(id(pair)));
  }

  private static Key sideKey(ContactPointId side, ContactPointId other) {
    return DynamoTable.key(partition(side), PAIR + other.value());
  }

  /** Where it is written which pair has that id. */
  static Key pointerKey(String id) {
    return DynamoTable.key(ID + id, PAIR);
  }

  /** The items of a pair that was found. */
  List<EncryptedItem> items(RecordPair pair, PairLists lists, LocalDate foundOn) {
    String id = id(pair);
    ListPlace place = new PossibleDuplicate(id, pair, foundOn).place();
    return List.of(
        side(pair.one(), pair.other(), id).listed(named(lists.ofOne()), null, place.value()),
        side(pair.other(), pair.one(), id).listed(named(lists.ofOther()), null, place.value()),
        EncryptedItem.pointer(
            ID + id, PAIR, SchemaVersion.CURRENT, pair.one().value() + "#" + pair.other().value()));
  }

  private @Nullable String named(@Nullable DuplicateList list) {
    return list == null ? null : nameOf(list);
  }

  private static EncryptedItem side(ContactPointId side, ContactPointId other, String id) {
    return EncryptedItem.pointer(partition(side), PAIR + other.value(), SchemaVersion.CURRENT, id);
  }

  /** The items of a pair that a person has settled; they do not say how. */
  List<EncryptedItem> decided(RecordPair pair) {
    return List.of(mark(pair.one(), pair.other()), mark(pair.other(), pair.one()));
  }

  private static EncryptedItem mark(ContactPointId side, ContactPointId other) {
    return EncryptedItem.mark(partition(side), PAIR + other.value(), SchemaVersion.CURRENT);
  }

  /** The other number of one side of a pair. */
  static ContactPointId otherOf(EncryptedItem side) {
    return new ContactPointId(side.sk().substring(PAIR.length()));
  }

  /** What a side of a pair says. */
  static KnownPair known(EncryptedItem side) {
    SchemaVersion.require(side.v());
    String place = side.order();
    return new KnownPair(
        place == null ? null : PossibleDuplicate.dayOf(new ListPlace(place)), side.authority());
  }

  /** The pair of one of its sides. */
  static PossibleDuplicate pair(EncryptedItem side) {
    SchemaVersion.require(side.v());
    ContactPointId child = new ContactPointId(side.pk().substring(CHILD.length()));
    return new PossibleDuplicate(
        Objects.requireNonNull(side.target()),
        RecordPair.of(child, otherOf(side)),
        PossibleDuplicate.dayOf(new ListPlace(Objects.requireNonNull(side.order()))));
  }

  /** Under which key the pair of such a pointer is stored. */
  static Key pointed(EncryptedItem pointer) {
    String[] numbers = Objects.requireNonNull(pointer.target()).split("#", -1);
    return sideKey(new ContactPointId(numbers[0]), new ContactPointId(numbers[1]));
  }

  /** The partition of the checks of a part. */
  static String checks(int part) {
    return CHECK + String.format(Locale.ROOT, "%02d", part);
  }

  /** The key of a check. */
  static Key checkKey(ContactPointId child) {
    return DynamoTable.key(checks(DuplicateCheck.partOf(child)), child.value());
  }

  /** The item of a check. */
  static EncryptedItem item(DuplicateCheck check) {
    return EncryptedItem.pointer(
        checks(DuplicateCheck.partOf(check.child())),
        check.child().value(),
        SchemaVersion.CURRENT,
        check.mark());
  }

  /** The check of an item. */
  static DuplicateCheck check(EncryptedItem item) {
    SchemaVersion.require(item.v());
    return new DuplicateCheck(new ContactPointId(item.sk()), Objects.requireNonNull(item.target()));
  }
}
