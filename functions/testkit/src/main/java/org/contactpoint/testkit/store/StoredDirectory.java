package org.contactpoint.testkit.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.TrailReader;
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
import org.contactpoint.domain.upload.TokenisedFacts;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.vetting.AccountFiles;
import org.contactpoint.domain.watch.Alerts;
import org.contactpoint.domain.watch.FeedNames;
import org.contactpoint.domain.watch.WatchCounters;
import org.contactpoint.dynamodb.account.AccountCodec;
import org.contactpoint.dynamodb.account.DynamoDbAccountFiles;
import org.contactpoint.dynamodb.account.DynamoDbAccounts;
import org.contactpoint.dynamodb.answer.AnswerCodec;
import org.contactpoint.dynamodb.answer.DynamoDbAnswers;
import org.contactpoint.dynamodb.audit.TrailStore;
import org.contactpoint.dynamodb.audit.append.ChainWriterPool;
import org.contactpoint.dynamodb.audit.append.DynamoDbAuditTrail;
import org.contactpoint.dynamodb.audit.append.TrailSettings;
import org.contactpoint.dynamodb.audit.append.TransactionWriter;
import org.contactpoint.dynamodb.audit.read.DynamoDbTrailReader;
import org.contactpoint.dynamodb.child.DynamoDbChildren;
import org.contactpoint.dynamodb.child.DynamoDbMerges;
import org.contactpoint.dynamodb.child.RecordCodec;
import org.contactpoint.dynamodb.commit.Codecs;
import org.contactpoint.dynamodb.commit.CommitContext;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyedHash;
import org.contactpoint.dynamodb.crypto.KeyedTokens;
import org.contactpoint.dynamodb.crypto.Keys;
import org.contactpoint.dynamodb.crypto.PayloadCipher;
import org.contactpoint.dynamodb.crypto.RandomIds;
import org.contactpoint.dynamodb.crypto.RsaDecryptingKey;
import org.contactpoint.dynamodb.crypto.RsaEncryptingKey;
import org.contactpoint.dynamodb.destruction.DynamoDbRemains;
import org.contactpoint.dynamodb.duplicate.DuplicatesCodec;
import org.contactpoint.dynamodb.duplicate.DynamoDbDuplicateChecks;
import org.contactpoint.dynamodb.duplicate.DynamoDbDuplicates;
import org.contactpoint.dynamodb.lifecycle.DynamoDbDestructions;
import org.contactpoint.dynamodb.lifecycle.DynamoDbDueSteps;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
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
import org.contactpoint.dynamodb.shielding.HiddenEncryptor;
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

/** The stored directory as a test sees it: every port of the domain onto the same tables. */
public final class StoredDirectory {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final Clock clock;
  private final DynamoTables tables;
  private final KeyedHash hash;
  private final ComparableWords words = new ComparableWords(new MetaphoneSounds());
  private final RecordCodec records;
  private final TraitsCodec traits;
  private final UploadsCodec uploads;
  private final ShieldCodec shields;
  private final MoveCodec moves;
  private final HiddenEncryptor sealer;
  private final HiddenDecryptor opener;
  private final TrailStore trailStore;
  private final TransactionWriter writer;
  private final Serving serving;

  /** The directory in those tables, with keys that are the same in every test. */
  public StoredDirectory(DynamoDbClient client, TableNames names, Clock clock) {
    this(client, names, clock, new FixedKeys());
  }

  /** The directory in those tables. */
  public StoredDirectory(DynamoDbClient client, TableNames names, Clock clock, Keys keys) {
    SecureRandom random = new SecureRandom();
    Ids ids = new RandomIds(random);
    this.serving = new DynamoDbServing(client, names);
    this.clock = clock;
    this.tables = new DynamoTables(client, names);
    this.hash = new KeyedHash(keys);
    this.records = new RecordCodec(new PayloadCipher(keys, KeyName.RECORDS, random));
    this.traits = new TraitsCodec(new PayloadCipher(keys, KeyName.SEARCH_TRAITS, random), words);
    this.uploads = new UploadsCodec(new PayloadCipher(keys, KeyName.UPLOADS, random), hash);
    this.shields = new ShieldCodec(new PayloadCipher(keys, KeyName.SHIELDS, random), hash);
    this.moves = new MoveCodec(new PayloadCipher(keys, KeyName.SHIELDS, random), hash);
    this.sealer =
        new HiddenEncryptor(
            new RsaEncryptingKey(keys, KeyName.HIDDEN_ENCRYPTION, random), hash, ids, clock);
    this.opener = new HiddenDecryptor(new RsaDecryptingKey(keys, KeyName.HIDDEN_DECRYPTION));
    this.trailStore = TrailStore.of(client, names, keys);
    this.writer =
        new ChainWriterPool(
            trailStore,
            new RsaEncryptingKey(keys, KeyName.CRITERIA_ENCRYPTION, random),
            ids,
            clock,
            settings());
  }

  private static TrailSettings settings() {
    return new TrailSettings(2, DEADLINE);
  }

  /** The one way in which anything changes. */
  public Commits commits() {
    return commitContext().commits();
  }

  /** What commits are made of. */
  public CommitContext commitContext() {
    return new CommitContext(tables, writer, codecs(), clock, clock);
  }

  private Codecs codecs() {
    return new Codecs(
        records,
        new IndexHashes(hash),
        traits,
        words,
        sealer,
        opener,
        shields,
        moves,
        uploads,
        new AnswerCodec(hash),
        new AccountCodec(hash),
        new DuplicatesCodec(hash),
        new NoticesCodec(hash));
  }

  /** What is left of records whose destruction has begun. */
  public Remains remains() {
    return new DynamoDbRemains(tables, codecs());
  }

  /** Which records are being destroyed. */
  public EndingRecords endingRecords() {
    return EndingRecords.of(DynamoDbChildren.ending(tables, codecs().records()));
  }

  /** The destroyed numbers. */
  public Destructions destructions() {
    return new DynamoDbDestructions(tables);
  }

  /** The trail, to be appended to. */
  public AuditTrail trail() {
    return new DynamoDbAuditTrail(writer, settings());
  }

  /** The trail, to be read. */
  public TrailReader trailReader() {
    return new DynamoDbTrailReader(trailStore);
  }

  /** The records. */
  public Children children() {
    return new DynamoDbChildren(tables, records);
  }

  /** The search entries. */
  public SearchIndex searchIndex() {
    return new DynamoDbSearchIndex(
        tables, new IndexHashes(hash), traits, new SearchSettings(64, DEADLINE));
  }

  /** The search entries, to be written again under other keys. */
  public SearchEntries searchEntries() {
    IndexHashes hashes = new IndexHashes(hash);
    return new DynamoDbSearchEntries(
        tables,
        records,
        hashes,
        new IndexWrites(tables, hashes, traits, words),
        new UrgentClaims(tables.client(), clock));
  }

  /** How far they are written again. */
  public ReKeyings reKeyings() {
    return new DynamoDbReKeyings(tables);
  }

  /** The keys by which uploads recognise shielded children. */
  public HiddenIndex hiddenIndex() {
    return new DynamoDbHiddenIndex(tables, new IndexHashes(hash));
  }

  /** The accounts, to be read and written. */
  public DynamoDbAccounts accounts() {
    return new DynamoDbAccounts(tables, new AccountCodec(hash));
  }

  /** The accounts with their vetting. */
  public AccountFiles accountFiles() {
    return new DynamoDbAccountFiles(tables, new AccountCodec(hash));
  }

  /** The memory of source records. */
  public SourceLinks sourceLinks() {
    return new DynamoDbSourceLinks(tables, uploads);
  }

  /** The uploads. */
  public Uploads uploads() {
    return new DynamoDbUploads(tables, uploads);
  }

  /** What quarantined rows appear to have made. */
  public ApparentRecords apparentRecords() {
    return new DynamoDbApparentRecords(tables, uploads);
  }

  /** What makes the facts of apparent records. */
  public TokenisedFacts tokenisedFacts() {
    return new TokenisedFacts(new KeyedTokens(hash));
  }

  /** The possible duplicates. */
  public Duplicates duplicates() {
    return new DynamoDbDuplicates(tables, new DuplicatesCodec(hash));
  }

  /** The records that are to be compared. */
  public DuplicateChecks duplicateChecks() {
    return new DynamoDbDuplicateChecks(tables, new DuplicatesCodec(hash));
  }

  /** The e-mails that told of news. */
  public NewsMails newsMails() {
    return new DynamoDbNewsMails(tables, new NoticesCodec(hash));
  }

  /** Who watches which child. */
  public Watches watches() {
    return new DynamoDbWatches(tables, new NoticesCodec(hash));
  }

  /** The index of days. */
  public DueSteps dueSteps() {
    return new DynamoDbDueSteps(tables);
  }

  /** The rows that wait for a person. */
  public WaitingRows waitingRows() {
    return new DynamoDbWaitingRows(tables, uploads);
  }

  /** The shields and call-backs. */
  public Shields shields() {
    return new DynamoDbShields(tables, shields);
  }

  /** The alerts of misuse. */
  public Alerts alerts() {
    return new DynamoDbAlerts(tables);
  }

  /** What the rules of misuse have counted. */
  public WatchCounters watchCounters() {
    return new DynamoDbWatchCounters(tables);
  }

  /** The names that feeds sent lately. */
  public FeedNames feedNames() {
    return new DynamoDbFeedNames(tables);
  }

  /** The moves between councils. */
  public Moves moves() {
    return new DynamoDbMoves(tables, moves);
  }

  /** Whether people are served from the tables. */
  public Serving serving() {
    return serving;
  }

  /** The requests to see what is held. */
  public SubjectAccessRequests accessRequests() {
    return new DynamoDbAccessRequests(tables, shields);
  }

  /** The investigations. */
  public Investigations investigations() {
    return new DynamoDbInvestigations(tables, shields);
  }

  /** The rows that look like a shielded child. */
  public Quarantine quarantine() {
    return new DynamoDbQuarantine(tables, opener);
  }

  /** What is hidden. */
  public HiddenFacts hiddenFacts() {
    return new DynamoDbHiddenFacts(tables, opener);
  }

  /** Which shielded records are of one child. */
  public HiddenMerges hiddenMerges() {
    return new DynamoDbHiddenMerges(tables);
  }

  /** The merges. */
  public Merges merges() {
    return new DynamoDbMerges(tables, records);
  }

  /** The remembered answers. */
  public Answers answers() {
    return new DynamoDbAnswers(tables, new AnswerCodec(hash), clock);
  }

  /** Proofs of who is responsible. */
  public ResponsibilityProofs responsibilityProofs() {
    return new HmacResponsibilityProofs(hash);
  }
}
