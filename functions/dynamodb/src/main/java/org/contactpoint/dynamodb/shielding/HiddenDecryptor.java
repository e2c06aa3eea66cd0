package org.contactpoint.dynamodb.shielding;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.shielding.HiddenStatements;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.crypto.DecryptingKey;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.dynamodb.document.SchemaVersion;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.EncryptedItem;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * Decrypts what {@link HiddenEncryptor} encrypted; only the shielding function has the key for it.
 */
public final class HiddenDecryptor {
  /** How the sort keys of all that is hidden begin. */
  public static final String HIDDEN = HiddenEncryptor.HIDDEN;

  /** How the sort keys of quarantined rows begin. */
  public static final String QUARANTINE = HiddenEncryptor.QUARANTINE;

  private final DecryptingKey key;

  public HiddenDecryptor(DecryptingKey key) {
    this.key = key;
  }

  /** Where it is written which child a quarantined row looks like. */
  public static Key pointerKey(String reviewId) {
    return DynamoTable.key(QUARANTINE + reviewId, HiddenEncryptor.POINTER);
  }

  /** The key of a quarantined row. */
  public static Key quarantineKey(String child, String reviewId) {
    return DynamoTable.key(child, QUARANTINE + reviewId);
  }

  /** The statements that all those items give together. */
  public List<Statement> statements(ContactPointId child, Collection<EncryptedItem> items) {
    return HiddenStatements.of(opened(child, items), later(child, items), acts(items));
  }

  private List<Statement> opened(ContactPointId child, Collection<EncryptedItem> items) {
    Map<String, ByteArrayOutputStream> blobs = new LinkedHashMap<>();
    items.stream()
        .filter(item -> item.sk().startsWith(HiddenEncryptor.OPENED))
        .sorted(Comparator.comparing(EncryptedItem::sk))
        .forEach(
            item ->
                blobs
                    .computeIfAbsent(withoutPart(item.sk()), ignored -> new ByteArrayOutputStream())
                    .writeBytes(payload(item)));
    List<Statement> statements = new ArrayList<>();
    blobs.forEach(
        (sort, blob) -> {
          byte[] plain = key.decrypt(blob.toByteArray(), HiddenEncryptor.context(child, sort));
          statements.addAll(Json.unpacked(plain, HiddenDocument.class).read());
        });
    return statements;
  }

  private static String withoutPart(String sort) {
    return sort.substring(0, sort.lastIndexOf('#'));
  }

  private List<HiddenStatements.Later> later(
      ContactPointId child, Collection<EncryptedItem> items) {
    return items.stream()
        .filter(item -> item.sk().startsWith(HiddenEncryptor.VERSION))
        .map(item -> opened(child, item, HiddenVersionDocument.class))
        .sorted(Comparator.comparing(HiddenVersionDocument::putApart))
        .map(HiddenVersionDocument::read)
        .toList();
  }

  private static Set<String> acts(Collection<EncryptedItem> items) {
    return items.stream()
        .map(EncryptedItem::sk)
        .filter(sort -> sort.startsWith(HiddenEncryptor.ACT))
        .map(sort -> sort.substring(HiddenEncryptor.ACT.length()))
        .collect(Collectors.toSet());
  }

  /** The quarantined row of an item that has not ended. */
  public QuarantinedRow quarantined(ContactPointId child, EncryptedItem item) {
    return opened(child, item, QuarantinedRowDocument.class).read();
  }

  private <D> D opened(ContactPointId child, EncryptedItem item, Class<D> type) {
    byte[] plain = key.decrypt(payload(item), HiddenEncryptor.context(child, item.sk()));
    return Json.unpacked(plain, type);
  }

  private static byte[] payload(EncryptedItem item) {
    SchemaVersion.require(item.v());
    return Objects.requireNonNull(item.payload(), "an item without payload").asByteArray();
  }
}
