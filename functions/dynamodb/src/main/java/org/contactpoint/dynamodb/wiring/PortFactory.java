package org.contactpoint.dynamodb.wiring;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Merges;
import org.contactpoint.domain.commit.Answers;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.destruction.Destructions;
import org.contactpoint.domain.destruction.EndingRecords;
import org.contactpoint.domain.destruction.Remains;
import org.contactpoint.domain.duplicate.DuplicateChecks;
import org.contactpoint.domain.duplicate.Duplicates;
import org.contactpoint.domain.emergency.Investigations;
import org.contactpoint.domain.index.HiddenIndex;
import org.contactpoint.domain.index.ReKeyings;
import org.contactpoint.domain.index.SearchEntries;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.domain.lifecycle.DueSteps;
import org.contactpoint.domain.move.Moves;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.notice.NewsMails;
import org.contactpoint.domain.notice.Watches;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.shielding.HiddenMerges;
import org.contactpoint.domain.shielding.Quarantine;
import org.contactpoint.domain.shielding.ResponsibilityProofs;
import org.contactpoint.domain.shielding.Serving;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequests;
import org.contactpoint.domain.upload.ApparentRecords;
import org.contactpoint.domain.upload.SourceLinks;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.vetting.AccountFiles;
import org.contactpoint.domain.watch.AlertNames;
import org.contactpoint.domain.watch.Alerts;
import org.contactpoint.domain.watch.FeedNames;
import org.contactpoint.domain.watch.SearchMarks;
import org.contactpoint.domain.watch.SentNames;
import org.contactpoint.domain.watch.WatchCounters;
import org.contactpoint.domain.watch.WatchHashes;
import org.contactpoint.dynamodb.account.AccountCodec;
import org.contactpoint.dynamodb.account.DynamoDbAccountFiles;
import org.contactpoint.dynamodb.account.DynamoDbAccounts;
import org.contactpoint.dynamodb.answer.AnswerCodec;
import org.contactpoint.dynamodb.answer.DynamoDbAnswers;
import org.contactpoint.dynamodb.audit.append.TransactionWriter;
import org.contactpoint.dynamodb.child.DynamoDbChildren;
import org.contactpoint.dynamodb.child.DynamoDbMerges;
import org.contactpoint.dynamodb.child.RecordCodec;
import org.contactpoint.dynamodb.commit.Codecs;
import org.contactpoint.dynamodb.commit.CommitContext;
import org.contactpoint.dynamodb.crypto.KeyedAlertNames;
import org.contactpoint.dynamodb.crypto.KeyedHash;
import org.contactpoint.dynamodb.crypto.KeyedWatchHashes;
import org.contactpoint.dynamodb.destruction.DynamoDbRemains;
import org.contactpoint.dynamodb.duplicate.DuplicatesCodec;
import org.contactpoint.dynamodb.duplicate.DynamoDbDuplicateChecks;
import org.contactpoint.dynamodb.duplicate.DynamoDbDuplicates;
import org.contactpoint.dynamodb.lifecycle.DynamoDbDestructions;
import org.contactpoint.dynamodb.lifecycle.DynamoDbDueSteps;
import org.contactpoint.dynamodb.notice.DynamoDbNewsMails;
import org.contactpoint.dynamodb.notice.DynamoDbWatches;
import org.contactpoint.dynamodb.notice.NoticesCodec;
import org.contactpoint.dynamodb.rekeying.DynamoDbReKeyings;
import org.contactpoint.dynamodb.rekeying.DynamoDbSearchEntries;
import org.contactpoint.dynamodb.search.DynamoDbSearchIndex;
import org.contactpoint.dynamodb.search.IndexHashes;
import org.contactpoint.dynamodb.search.IndexWrites;
import org.contactpoint.dynamodb.search.SearchSettings;
import org.contactpoint.dynamodb.search.TraitsCodec;
import org.contactpoint.dynamodb.serving.DynamoDbServing;
import org.contactpoint.dynamodb.shielding.DynamoDbAccessRequests;
import org.contactpoint.dynamodb.shielding.DynamoDbHiddenFacts;
import org.contactpoint.dynamodb.shielding.DynamoDbHiddenIndex;
import org.contactpoint.dynamodb.shielding.DynamoDbHiddenMerges;
import org.contactpoint.dynamodb.shielding.DynamoDbInvestigations;
import org.contactpoint.dynamodb.shielding.DynamoDbMoves;
import org.contactpoint.dynamodb.shielding.DynamoDbQuarantine;
import org.contactpoint.dynamodb.shielding.DynamoDbShields;
import org.contactpoint.dynamodb.shielding.HiddenDecryptor;
import org.contactpoint.dynamodb.shielding.HmacResponsibilityProofs;
import org.contactpoint.dynamodb.shielding.MoveCodec;
import org.contactpoint.dynamodb.shielding.ShieldCodec;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.UrgentClaims;
import org.contactpoint.dynamodb.upload.DynamoDbApparentRecords;
import org.contactpoint.dynamodb.upload.DynamoDbSourceLinks;
import org.contactpoint.dynamodb.upload.DynamoDbUploads;
import org.contactpoint.dynamodb.upload.DynamoDbWaitingRows;
import org.contactpoint.dynamodb.upload.UploadsCodec;
import org.contactpoint.dynamodb.watch.DynamoDbAlerts;
import org.contactpoint.dynamodb.watch.DynamoDbFeedNames;
import org.contactpoint.dynamodb.watch.DynamoDbWatchCounters;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes the adapters of all ports of the domain. */
@Factory
@Requires(beans = DynamoDbClient.class)
public final class PortFactory {
  @Singleton
  DynamoTables tables(DynamoDbClient client, TableNames names) {
    return new DynamoTables(client, names);
  }

  @Singleton
  Commits commits(DynamoTables tables, TransactionWriter writer, Codecs codecs, Clock clock) {
    return new CommitContext(tables, writer, codecs, clock, Clock.systemUTC()).commits();
  }

  @Singleton
  Children children(DynamoTables tables, RecordCodec codec) {
    return new DynamoDbChildren(tables, codec);
  }

  @Singleton
  Merges merges(DynamoTables tables, RecordCodec codec) {
    return new DynamoDbMerges(tables, codec);
  }

  @Singleton
  DynamoDbAccounts accounts(DynamoTables tables, AccountCodec codec) {
    return new DynamoDbAccounts(tables, codec);
  }

  @Singleton
  AccountFiles accountFiles(DynamoTables tables, AccountCodec codec) {
    return new DynamoDbAccountFiles(tables, codec);
  }

  @Singleton
  Answers answers(DynamoTables tables, AnswerCodec codec, Clock clock) {
    return new DynamoDbAnswers(tables, codec, clock);
  }

  @Singleton
  @Requires(missingBeans = SearchSettings.class)
  SearchSettings searchSettings() {
    return SearchSettings.usual();
  }

  @Singleton
  SearchIndex searchIndex(
      DynamoTables tables, IndexHashes hashes, TraitsCodec traits, SearchSettings settings) {
    return new DynamoDbSearchIndex(tables, hashes, traits, settings);
  }

  @Singleton
  SearchEntries searchEntries(
      DynamoTables tables,
      RecordCodec records,
      IndexHashes hashes,
      TraitsCodec traits,
      ComparableWords words) {
    return new DynamoDbSearchEntries(
        tables,
        records,
        hashes,
        new IndexWrites(tables, hashes, traits, words),
        new UrgentClaims(tables.client(), Clock.systemUTC()));
  }

  @Singleton
  ReKeyings reKeyings(DynamoTables tables) {
    return new DynamoDbReKeyings(tables);
  }

  @Singleton
  HiddenIndex hiddenIndex(DynamoTables tables, IndexHashes hashes) {
    return new DynamoDbHiddenIndex(tables, hashes);
  }

  @Singleton
  HiddenFacts hiddenFacts(DynamoTables tables, HiddenDecryptor decryptor) {
    return new DynamoDbHiddenFacts(tables, decryptor);
  }

  @Singleton
  Quarantine quarantine(DynamoTables tables, HiddenDecryptor decryptor) {
    return new DynamoDbQuarantine(tables, decryptor);
  }

  @Singleton
  Shields shields(DynamoTables tables, ShieldCodec codec) {
    return new DynamoDbShields(tables, codec);
  }

  @Singleton
  SubjectAccessRequests accessRequests(DynamoTables tables, ShieldCodec codec) {
    return new DynamoDbAccessRequests(tables, codec);
  }

  @Singleton
  Investigations investigations(DynamoTables tables, ShieldCodec codec) {
    return new DynamoDbInvestigations(tables, codec);
  }

  @Singleton
  Moves moves(DynamoTables tables, MoveCodec codec) {
    return new DynamoDbMoves(tables, codec);
  }

  @Singleton
  HiddenMerges hiddenMerges(DynamoTables tables) {
    return new DynamoDbHiddenMerges(tables);
  }

  @Singleton
  Alerts alerts(DynamoTables tables) {
    return new DynamoDbAlerts(tables);
  }

  @Singleton
  WatchCounters watchCounters(DynamoTables tables) {
    return new DynamoDbWatchCounters(tables);
  }

  @Singleton
  WatchHashes watchHashes(KeyedHash hash) {
    return new KeyedWatchHashes(hash);
  }

  @Singleton
  FeedNames feedNames(DynamoTables tables) {
    return new DynamoDbFeedNames(tables);
  }

  @Singleton
  SentNames sentNames(FeedNames names, WatchHashes hashes, Sounds sounds) {
    return new SentNames(names, hashes, sounds);
  }

  @Singleton
  SearchMarks searchMarks(WatchHashes hashes, Sounds sounds, SentNames sent) {
    return new SearchMarks(hashes, sounds, sent);
  }

  @Singleton
  AlertNames alertNames(KeyedHash hash) {
    return new KeyedAlertNames(hash);
  }

  @Singleton
  Serving serving(DynamoDbClient client, TableNames names) {
    return new DynamoDbServing(client, names);
  }

  @Singleton
  ResponsibilityProofs responsibilityProofs(KeyedHash hash) {
    return new HmacResponsibilityProofs(hash);
  }

  @Singleton
  SourceLinks sourceLinks(DynamoTables tables, UploadsCodec codec) {
    return new DynamoDbSourceLinks(tables, codec);
  }

  @Singleton
  Uploads uploads(DynamoTables tables, UploadsCodec codec) {
    return new DynamoDbUploads(tables, codec);
  }

  @Singleton
  ApparentRecords apparentRecords(DynamoTables tables, UploadsCodec codec) {
    return new DynamoDbApparentRecords(tables, codec);
  }

  @Singleton
  Duplicates duplicates(DynamoTables tables, DuplicatesCodec codec) {
    return new DynamoDbDuplicates(tables, codec);
  }

  @Singleton
  DuplicateChecks duplicateChecks(DynamoTables tables, DuplicatesCodec codec) {
    return new DynamoDbDuplicateChecks(tables, codec);
  }

  @Singleton
  Watches watches(DynamoTables tables, NoticesCodec codec) {
    return new DynamoDbWatches(tables, codec);
  }

  @Singleton
  NewsMails newsMails(DynamoTables tables, NoticesCodec codec) {
    return new DynamoDbNewsMails(tables, codec);
  }

  @Singleton
  DueSteps dueSteps(DynamoTables tables) {
    return new DynamoDbDueSteps(tables);
  }

  @Singleton
  EndingRecords endingRecords(DynamoTables tables, Codecs codecs) {
    return EndingRecords.of(DynamoDbChildren.ending(tables, codecs.records()));
  }

  @Singleton
  Remains remains(DynamoTables tables, Codecs codecs) {
    return new DynamoDbRemains(tables, codecs);
  }

  @Singleton
  Destructions destructions(DynamoTables tables) {
    return new DynamoDbDestructions(tables);
  }

  @Singleton
  WaitingRows waitingRows(DynamoTables tables, UploadsCodec codec) {
    return new DynamoDbWaitingRows(tables, codec);
  }
}
