package org.contactpoint.dynamodb.wiring;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.ChainHeads;
import org.contactpoint.domain.audit.CriteriaPlaces;
import org.contactpoint.domain.audit.EndedWriters;
import org.contactpoint.domain.audit.Seals;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.domain.audit.TrailVerifier;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.dynamodb.audit.TrailStore;
import org.contactpoint.dynamodb.audit.append.ChainWriterPool;
import org.contactpoint.dynamodb.audit.append.DynamoDbAuditTrail;
import org.contactpoint.dynamodb.audit.append.DynamoDbEndedWriters;
import org.contactpoint.dynamodb.audit.append.TrailSettings;
import org.contactpoint.dynamodb.audit.append.TransactionWriter;
import org.contactpoint.dynamodb.audit.read.DynamoDbChainHeads;
import org.contactpoint.dynamodb.audit.read.DynamoDbTrailReader;
import org.contactpoint.dynamodb.audit.read.EntryImages;
import org.contactpoint.dynamodb.audit.read.StoredCriteriaPlaces;
import org.contactpoint.dynamodb.audit.verify.DynamoDbTrailVerifier;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.Keys;
import org.contactpoint.dynamodb.crypto.RsaEncryptingKey;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes the trail: its writers, which commits share, and who reads and proves it. */
@Factory
@Requires(beans = DynamoDbClient.class)
public final class TrailFactory {

  @Singleton
  TrailSettings settings(@Value("${contactpoint.trail.prefix:f0}") String prefix) {
    return TrailSettings.usual(prefix);
  }

  @Singleton
  TrailStore store(DynamoDbClient client, TableNames names, Keys keys) {
    return TrailStore.of(client, names, keys);
  }

  @Singleton
  TransactionWriter writer(
      TrailStore store,
      Keys keys,
      SecureRandom random,
      Ids ids,
      Clock clock,
      TrailSettings settings) {
    RsaEncryptingKey sealing = new RsaEncryptingKey(keys, KeyName.CRITERIA_ENCRYPTION, random);
    return new ChainWriterPool(store, sealing, ids, clock, settings);
  }

  @Singleton
  AuditTrail trail(TransactionWriter writer, TrailSettings settings) {
    return new DynamoDbAuditTrail(writer, settings);
  }

  @Singleton
  TrailReader reader(TrailStore store) {
    return new DynamoDbTrailReader(store);
  }

  @Singleton
  CriteriaPlaces criteriaPlaces(TrailStore store) {
    return new StoredCriteriaPlaces(store.entryIds());
  }

  @Singleton
  EntryImages images(TrailStore store) {
    return new EntryImages(store);
  }

  @Singleton
  EndedWriters endedWriters(TrailStore store, Ids ids, Clock clock) {
    return new DynamoDbEndedWriters(store, ids, clock);
  }

  @Singleton
  ChainHeads heads(DynamoDbClient client, TableNames names) {
    return new DynamoDbChainHeads(client, names);
  }

  /** For a process without sealed heads of chains: it compares the trail with none. */
  @Singleton
  @Requires(missingBeans = Seals.class)
  Seals unsealed() {
    return List::of;
  }

  @Singleton
  TrailVerifier verifier(TrailStore store) {
    return new DynamoDbTrailVerifier(store);
  }
}
