package org.contactpoint.dynamodb.shielding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.contactpoint.domain.shielding.HiddenStatements;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.dynamodb.crypto.EncryptingKey;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyedHash;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.dynamodb.document.SchemaVersion;
import org.contactpoint.dynamodb.table.EncryptedItem;

/**
 * Encrypts what is hidden of shielded children. Any function may do so without the right to read
 * there: everything it writes is an item of its own, and nothing needs to be known beforehand.
 */
public final class HiddenEncryptor {
  static final String HIDDEN = "hidden#";
  static final String OPENED = HIDDEN + "opened#";
  static final String VERSION = HIDDEN + "version#";
  static final String ACT = HIDDEN + "act#";
  static final String QUARANTINE = "quarantine#";
  static final String POINTER = "pointer";

  private static final int LONGEST_PART = 300_000;

  private final EncryptingKey key;
  private final KeyedHash hash;
  private final Ids ids;
  private final Clock clock;

  public HiddenEncryptor(EncryptingKey key, KeyedHash hash, Ids ids, Clock clock) {
    this.key = key;
    this.hash = hash;
    this.ids = ids;
    this.clock = clock;
  }

  /** The items of statements that are hidden together: one, or several where they are long. */
  public List<EncryptedItem> opened(ContactPointId child, List<Statement> statements) {
    String sort = OPENED + ListPlace.of(clock.instant(), ids.next()).value();
    byte[] encrypted =
        key.encrypt(Json.packed(HiddenDocument.of(statements)), context(child, sort));
    List<EncryptedItem> parts = new ArrayList<>();
    for (int from = 0; from < encrypted.length; from += LONGEST_PART) {
      byte[] part =
          Arrays.copyOfRange(encrypted, from, Math.min(encrypted.length, from + LONGEST_PART));
      parts.add(item(child, sort + String.format(Locale.ROOT, "#%03d", parts.size()), part));
    }
    return parts;
  }

  /** The item of one more version; the same act's version of a statement has the same name. */
  public EncryptedItem version(ContactPointId child, HiddenStatements.Later later) {
    String named = later.key().code() + "|" + later.version().asOf() + "|" + later.version().act();
    String sort = VERSION + hash.lasting(KeyName.HIDDEN_NAMES, named);
    HiddenVersionDocument document = HiddenVersionDocument.of(later, clock.instant());
    return item(child, sort, key.encrypt(Json.packed(document), context(child, sort)));
  }

  /** The mark that an act no longer counts. */
  public static EncryptedItem away(ContactPointId child, String act) {
    return EncryptedItem.mark(child.value(), ACT + act, SchemaVersion.CURRENT);
  }

  /** The item of a quarantined row, and the one by which its review finds it. */
  public List<EncryptedItem> quarantined(QuarantinedRow row) {
    String sort = QUARANTINE + row.reviewId();
    byte[] encrypted =
        key.encrypt(Json.packed(QuarantinedRowDocument.of(row)), context(row.child(), sort));
    return List.of(
        item(row.child(), sort, encrypted),
        EncryptedItem.pointer(
            QUARANTINE + row.reviewId(), POINTER, SchemaVersion.CURRENT, row.child().value()));
  }

  /** The items that replace a quarantined row that ended: nothing is left in them. */
  public static List<EncryptedItem> ended(ContactPointId child, String reviewId) {
    return List.of(
        EncryptedItem.mark(child.value(), QUARANTINE + reviewId, SchemaVersion.CURRENT),
        EncryptedItem.mark(QUARANTINE + reviewId, POINTER, SchemaVersion.CURRENT));
  }

  private static EncryptedItem item(ContactPointId child, String sort, byte[] payload) {
    return EncryptedItem.plain(child.value(), sort, SchemaVersion.CURRENT, 0, payload);
  }

  static String context(ContactPointId child, String sort) {
    return child.value() + "|" + sort;
  }
}
