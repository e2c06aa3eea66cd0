package org.contactpoint.dynamodb.wiring;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Merges;
import org.contactpoint.domain.commit.Answers;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.matching.HiddenIndex;
import org.contactpoint.domain.matching.SearchIndex;
import org.contactpoint.domain.matching.Words;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.shielding.HiddenMerges;
import org.contactpoint.domain.shielding.KeeperProofs;
import org.contactpoint.domain.shielding.Quarantine;
import org.contactpoint.domain.shielding.Serving;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.upload.ApparentRecords;
import org.contactpoint.domain.upload.SourceLinks;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.vetting.AccountFiles;
import org.contactpoint.dynamodb.audit.Lanes;
import org.contactpoint.dynamodb.codec.AccountCodec;
import org.contactpoint.dynamodb.codec.AnswerCodec;
import org.contactpoint.dynamodb.codec.HiddenOpener;
import org.contactpoint.dynamodb.codec.HiddenSealer;
import org.contactpoint.dynamodb.codec.IndexHashes;
import org.contactpoint.dynamodb.codec.RecordCodec;
import org.contactpoint.dynamodb.codec.ShieldCodec;
import org.contactpoint.dynamodb.codec.TraitsCodec;
import org.contactpoint.dynamodb.codec.UploadsCodec;
import org.contactpoint.dynamodb.commit.CommitRoom;
import org.contactpoint.dynamodb.crypto.KeyedHash;
import org.contactpoint.dynamodb.port.DynamoDbAccountFiles;
import org.contactpoint.dynamodb.port.DynamoDbAccounts;
import org.contactpoint.dynamodb.port.DynamoDbAnswers;
import org.contactpoint.dynamodb.port.DynamoDbApparentRecords;
import org.contactpoint.dynamodb.port.DynamoDbChildren;
import org.contactpoint.dynamodb.port.DynamoDbHiddenFacts;
import org.contactpoint.dynamodb.port.DynamoDbHiddenIndex;
import org.contactpoint.dynamodb.port.DynamoDbHiddenMerges;
import org.contactpoint.dynamodb.port.DynamoDbMerges;
import org.contactpoint.dynamodb.port.DynamoDbQuarantine;
import org.contactpoint.dynamodb.port.DynamoDbSearchIndex;
import org.contactpoint.dynamodb.port.DynamoDbShields;
import org.contactpoint.dynamodb.port.DynamoDbSourceLinks;
import org.contactpoint.dynamodb.port.DynamoDbUploads;
import org.contactpoint.dynamodb.port.DynamoDbWaitingRows;
import org.contactpoint.dynamodb.port.HmacKeeperProofs;
import org.contactpoint.dynamodb.port.SearchSettings;
import org.contactpoint.dynamodb.serving.DynamoDbServing;
import org.contactpoint.dynamodb.table.Backoff;
import org.contactpoint.dynamodb.table.Rooms;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes the adapters of all ports of the domain. */
@Factory
@Requires(beans = DynamoDbClient.class)
public final class PortFactory {
  @Singleton
  Rooms rooms(DynamoDbClient client, TableNames names, SecureRandom random) {
    return new Rooms(client, names, new Backoff(random));
  }

  @Singleton
  Commits commits(
      DynamoDbClient client,
      Rooms rooms,
      Lanes lanes,
      RecordCodec records,
      IndexHashes hashes,
      TraitsCodec traits,
      Words words,
      HiddenSealer sealer,
      HiddenOpener opener,
      ShieldCodec shields,
      UploadsCodec uploads,
      AnswerCodec answers,
      AccountCodec accounts,
      Clock clock) {
    return new CommitRoom(
            client,
            rooms,
            lanes,
            records,
            hashes,
            traits,
            words,
            sealer,
            opener,
            shields,
            uploads,
            answers,
            accounts,
            clock,
            Clock.systemUTC())
        .commits();
  }

  @Singleton
  Children children(Rooms rooms, RecordCodec codec) {
    return new DynamoDbChildren(rooms, codec);
  }

  @Singleton
  Merges merges(Rooms rooms, RecordCodec codec) {
    return new DynamoDbMerges(rooms, codec);
  }

  @Singleton
  DynamoDbAccounts accounts(Rooms rooms, AccountCodec codec) {
    return new DynamoDbAccounts(rooms, codec);
  }

  @Singleton
  AccountFiles accountFiles(Rooms rooms, AccountCodec codec) {
    return new DynamoDbAccountFiles(rooms, codec);
  }

  @Singleton
  Answers answers(Rooms rooms, AnswerCodec codec, Clock clock) {
    return new DynamoDbAnswers(rooms, codec, clock);
  }

  @Singleton
  @Requires(missingBeans = SearchSettings.class)
  SearchSettings searchSettings() {
    return SearchSettings.usual();
  }

  @Singleton
  SearchIndex searchIndex(
      Rooms rooms, IndexHashes hashes, TraitsCodec traits, SearchSettings settings) {
    return new DynamoDbSearchIndex(rooms, hashes, traits, settings);
  }

  @Singleton
  HiddenIndex hiddenIndex(Rooms rooms, IndexHashes hashes) {
    return new DynamoDbHiddenIndex(rooms, hashes);
  }

  @Singleton
  HiddenFacts hiddenFacts(Rooms rooms, HiddenOpener opener) {
    return new DynamoDbHiddenFacts(rooms, opener);
  }

  @Singleton
  Quarantine quarantine(Rooms rooms, HiddenOpener opener) {
    return new DynamoDbQuarantine(rooms, opener);
  }

  @Singleton
  Shields shields(Rooms rooms, ShieldCodec codec) {
    return new DynamoDbShields(rooms, codec);
  }

  @Singleton
  HiddenMerges hiddenMerges(Rooms rooms) {
    return new DynamoDbHiddenMerges(rooms);
  }

  @Singleton
  Serving serving(DynamoDbClient client, TableNames names) {
    return new DynamoDbServing(client, names);
  }

  @Singleton
  KeeperProofs keeperProofs(KeyedHash hash) {
    return new HmacKeeperProofs(hash);
  }

  @Singleton
  SourceLinks sourceLinks(Rooms rooms, UploadsCodec codec) {
    return new DynamoDbSourceLinks(rooms, codec);
  }

  @Singleton
  Uploads uploads(Rooms rooms, UploadsCodec codec) {
    return new DynamoDbUploads(rooms, codec);
  }

  @Singleton
  ApparentRecords apparentRecords(Rooms rooms, UploadsCodec codec) {
    return new DynamoDbApparentRecords(rooms, codec);
  }

  @Singleton
  WaitingRows waitingRows(Rooms rooms, UploadsCodec codec) {
    return new DynamoDbWaitingRows(rooms, codec);
  }
}
