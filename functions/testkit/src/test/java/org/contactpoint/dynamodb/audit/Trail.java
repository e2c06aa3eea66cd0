package org.contactpoint.dynamodb.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.domain.audit.TrailVerifier;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.dynamodb.audit.append.ChainWriterPool;
import org.contactpoint.dynamodb.audit.append.DynamoDbAuditTrail;
import org.contactpoint.dynamodb.audit.append.TrailSettings;
import org.contactpoint.dynamodb.audit.append.TransactionWriter;
import org.contactpoint.dynamodb.audit.append.WriteOutcome;
import org.contactpoint.dynamodb.audit.read.DynamoDbTrailReader;
import org.contactpoint.dynamodb.audit.verify.DynamoDbTrailVerifier;
import org.contactpoint.dynamodb.crypto.EncryptingKey;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.RsaEncryptingKey;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.store.FixedKeys;
import org.contactpoint.testkit.store.LocalDynamoDb;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A trail in tables of its own, with hands that may do to its items what nobody may. */
public final class Trail {
  private static final AtomicLong PROCESSES = new AtomicLong();

  // Long enough for the busiest machine: no outcome may hang on how fast the store is.
  private static final Duration PATIENT = Duration.ofMinutes(2);
  private static final Duration HASTY = Duration.ofSeconds(5);

  public final LocalDynamoDb dynamoDb = new LocalDynamoDb().renew();
  public final FixedKeys keys = new FixedKeys();
  public final WatchedClient watched = new WatchedClient(dynamoDb.client());
  public final TrailStore store = TrailStore.of(watched.client(), dynamoDb.names(), keys);
  final EncryptingKey sealing =
      new RsaEncryptingKey(keys, KeyName.CRITERIA_ENCRYPTION, new SecureRandom());

  /** The writers of one more process. */
  public ChainWriterPool process(int writers) {
    return process(new TrailSettings(writers, PATIENT));
  }

  /** The writers of one more process, which soon gives up on a store that doesn't answer. */
  public ChainWriterPool hastyProcess(int writers) {
    return process(new TrailSettings(writers, HASTY));
  }

  private ChainWriterPool process(TrailSettings settings) {
    return new ChainWriterPool(
        store, sealing, ids(), Clock.fixed(SomeEntries.NOON, ZoneOffset.UTC), settings);
  }

  /** The ids of one more process: the store remembers the tokens of transactions for a while. */
  public Ids ids() {
    return new FixedIds(PROCESSES.incrementAndGet());
  }

  /** The trail of one more process. */
  public AuditTrail appending(int writers) {
    return appending(process(writers), writers);
  }

  /** The trail over these writers of a process. */
  public static AuditTrail appending(TransactionWriter process, int writers) {
    return new DynamoDbAuditTrail(process, new TrailSettings(writers, PATIENT));
  }

  public TrailReader reader() {
    return new DynamoDbTrailReader(store);
  }

  public TrailVerifier verifier() {
    return new DynamoDbTrailVerifier(store);
  }

  /** A writer with these entries, each in a transaction of its own; gives their ids. */
  public static List<String> written(TransactionWriter writers, AuditEntry... entries) {
    List<String> ids = new ArrayList<>();
    for (AuditEntry entry : entries) {
      ids.addAll(((WriteOutcome.Written) writers.commit(List.of(), List.of(entry))).entryIds());
    }
    return ids;
  }

  public ChainPosition place(String entryId) {
    return store.entryIds().placeOf(entryId).orElseThrow();
  }

  public DynamoDbClient client() {
    return dynamoDb.client();
  }

  static Map<String, AttributeValue> key(String partition, String place) {
    return Map.of(
        TrailAttributes.WRITER,
        TrailAttributes.text(partition),
        TrailAttributes.PLACE,
        TrailAttributes.text(place));
  }

  public Map<String, AttributeValue> item(String partition, String place) {
    return new HashMap<>(
        client()
            .getItem(get -> get.tableName(store.auditTable()).key(key(partition, place)))
            .item());
  }

  public Map<String, AttributeValue> item(ChainPosition place) {
    return item(place.writer(), place.sortKey());
  }

  public void put(Map<String, AttributeValue> item) {
    client().putItem(put -> put.tableName(store.auditTable()).item(item));
  }

  public void delete(String partition, String place) {
    client().deleteItem(delete -> delete.tableName(store.auditTable()).key(key(partition, place)));
  }

  public void delete(ChainPosition place) {
    delete(place.writer(), place.sortKey());
  }

  public Map<String, AttributeValue> headItem(String writer) {
    return new HashMap<>(
        client()
            .getItem(
                get ->
                    get.tableName(store.headsTable())
                        .key(Map.of(TrailAttributes.WRITER, TrailAttributes.text(writer))))
            .item());
  }

  public void putHead(Map<String, AttributeValue> item) {
    client().putItem(put -> put.tableName(store.headsTable()).item(item));
  }

  public void deleteHead(String writer) {
    client()
        .deleteItem(
            delete ->
                delete
                    .tableName(store.headsTable())
                    .key(Map.of(TrailAttributes.WRITER, TrailAttributes.text(writer))));
  }
}
