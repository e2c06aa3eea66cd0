package org.contactpoint.dynamodb.upload;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.WaitingKeys;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.WaitingRow;
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
 * Uploads, their slices, the memory of source records and waiting rows as items of {@code uploads}.
 * Every content is encrypted before it gets there, and opens under its own partition key alone.
 */
public final class UploadsCodec {
  /** The worklist of uploads that go on. */
  public static final String UNFINISHED = "uploads";

  private static final String UNDECIDED = "rows";

  /** How the sort keys of slices begin. */
  public static final String SLICE = "slice#";

  private static final String UPLOAD = "upload";
  private static final String LINK = "link";
  private static final String REVIEW = "review";
  private static final String LIVE = "live";
  private static final String APPARENT = "apparent";
  private static final String APPARENT_PARTITION = "apparent#";
  private static final String ANNOUNCED = "announced";

  private final PayloadCipher cipher;
  private final KeyedHash hash;

  public UploadsCodec(PayloadCipher cipher, KeyedHash hash) {
    this.cipher = cipher;
    this.hash = hash;
  }

  /** The key of an upload; its slices are in the same partition. */
  public static Key uploadKey(String id) {
    return DynamoTable.key(partition(id), UPLOAD);
  }

  /** The partition of an upload. */
  public static String partition(String uploadId) {
    return "upload#" + uploadId;
  }

  /** The sort key of the slice that begins with that row. */
  public static String sliceSort(long firstRow) {
    return SLICE + String.format(Locale.ROOT, "%010d", firstRow);
  }

  /** The key of the link of a source record. */
  public Key linkKey(StatementKey key) {
    return DynamoTable.key("link#" + hash.lasting(KeyName.SOURCE_RECORDS, key.code()), LINK);
  }

  /** The key of a waiting row. */
  public static Key reviewKey(String id) {
    return DynamoTable.key("review#" + id, REVIEW);
  }

  /** Where the live rows of a source are counted. */
  public Key liveKey(Source source) {
    return DynamoTable.key("live#" + hash.lasting(KeyName.SOURCE_RECORDS, source.code()), LIVE);
  }

  /** Where it is written which upload an object is; a null version means the announcement. */
  public Key objectKey(String objectKey, @Nullable String objectVersion) {
    return DynamoTable.key(
        "object#" + hash.lasting(KeyName.SOURCE_RECORDS, objectKey),
        objectVersion == null ? ANNOUNCED : "version#" + objectVersion);
  }

  /** The list of an authority's uploads. */
  public static String uploadsOf(Authority authority) {
    return "uploads#" + authority.value();
  }

  /** The list of the undecided rows of an authority. */
  public static String reviewsOf(Authority authority) {
    return "reviews#" + authority.value();
  }

  /**
   * The worklist of undecided rows, in parts; the first one holds those of earlier versions too.
   */
  public static String undecided(int part) {
    return part == 0 ? UNDECIDED : UNDECIDED + "#" + part;
  }

  /** The partition of the undecided rows that have the child among their candidates. */
  public String candidate(ContactPointId child) {
    return about("child|" + child.value());
  }

  /** The partition of the undecided rows that wait under that key. */
  public String waiting(IndexKey key) {
    return about("key|" + key.family() + "|" + key.text());
  }

  private String about(String what) {
    return "about#" + hash.lasting(KeyName.SOURCE_RECORDS, what);
  }

  /** All places at which a row is found by the children of whom it may speak. */
  public Set<String> places(WaitingRow row, Sounds sounds) {
    Set<String> places = new LinkedHashSet<>();
    row.candidates().forEach(candidate -> places.add(candidate(candidate.child())));
    WaitingKeys.of(row.row().facts(), sounds).forEach(key -> places.add(waiting(key)));
    return places;
  }

  /** The item by which a row is found at such a place. */
  public static EncryptedItem pointer(String place, WaitingRow row) {
    return EncryptedItem.mark(place, row.id(), SchemaVersion.CURRENT);
  }

  /** Encodes an upload as its item. */
  public EncryptedItem item(Upload upload) {
    return encrypted(uploadKey(upload.id()), upload.version(), UploadDocument.of(upload))
        .listed(
            uploadsOf(upload.source().authority()),
            isUnfinished(upload) ? UNFINISHED : null,
            upload.place().value());
  }

  private static boolean isUnfinished(Upload upload) {
    return switch (upload.status()) {
      case RECEIVED, VALIDATING, MATCHING, REVERSING -> true;
      case REJECTED, HELD, DONE, REVERSED -> false;
    };
  }

  /** The upload of an item. */
  public Upload upload(EncryptedItem item) {
    return open(item, UploadDocument.class)
        .upload(item.pk().substring(partition("").length()), item.version());
  }

  /** The item that points from an object to its upload. */
  public EncryptedItem pointer(Upload upload, @Nullable String objectVersion) {
    Key key = objectKey(upload.objectKey(), objectVersion);
    return EncryptedItem.pointer(partition(key), sort(key), SchemaVersion.CURRENT, upload.id());
  }

  /** Encodes the outcome of a slice as its item. */
  public EncryptedItem item(String uploadId, long firstRow, List<RowResult> rows) {
    return encrypted(
        DynamoTable.key(partition(uploadId), sliceSort(firstRow)), 0, SliceDocument.of(rows));
  }

  /** The results of a slice's item. */
  public List<RowResult> results(EncryptedItem item) {
    return open(item, SliceDocument.class).results();
  }

  /** Encodes the link and history of a source record as its item. */
  public EncryptedItem item(SourceLink link) {
    return encrypted(linkKey(link.key()), link.version(), LinkDocument.of(link));
  }

  /** The memory of an item. */
  public SourceLink link(EncryptedItem item) {
    return open(item, LinkDocument.class).link(item.version());
  }

  /** The item of a waiting row; a decided one is in no list. */
  public EncryptedItem item(WaitingRow row) {
    return encrypted(reviewKey(row.id()), row.version(), WaitingRowDocument.of(row))
        .listed(
            row.decided() ? null : reviewsOf(row.listedTo()),
            row.decided() ? null : undecided(row.part()),
            row.place().value());
  }

  /** The waiting row of an item. */
  public WaitingRow waitingRow(EncryptedItem item) {
    return open(item, WaitingRowDocument.class)
        .waitingRow(item.pk().substring("review#".length()), item.version());
  }

  /** The key of a record that quarantined rows appear to have made. */
  public static Key apparentKey(ContactPointId id) {
    return DynamoTable.key(APPARENT_PARTITION + id.value(), APPARENT);
  }

  /** Encodes an apparent record as its item. */
  public EncryptedItem item(ApparentRecord made) {
    return encrypted(
        apparentKey(made.id()), made.record().revision().version(), ApparentDocument.of(made));
  }

  /** The apparent record of an item. */
  public ApparentRecord apparent(EncryptedItem item) {
    ContactPointId id = new ContactPointId(item.pk().substring(APPARENT_PARTITION.length()));
    return open(item, ApparentDocument.class).read(id, item.version());
  }

  private EncryptedItem encrypted(Key key, long version, Object document) {
    byte[] payload = cipher.encrypt(Json.packed(document), partition(key) + "|" + sort(key));
    return EncryptedItem.plain(partition(key), sort(key), SchemaVersion.CURRENT, version, payload);
  }

  private <D> D open(EncryptedItem item, Class<D> type) {
    SchemaVersion.require(item.v());
    byte[] payload =
        Objects.requireNonNull(item.payload(), "an item without payload").asByteArray();
    return Json.unpacked(cipher.decrypt(payload, item.pk() + "|" + item.sk()), type);
  }

  private static String partition(Key key) {
    return Objects.requireNonNull(key.partitionKeyValue().s());
  }

  private static String sort(Key key) {
    return Objects.requireNonNull(key.sortKeyValue().orElseThrow().s());
  }
}
