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
import org.contactpoint.domain.upload.TokenisedFacts;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.vetting.AccountFiles;
import org.contactpoint.dynamodb.audit.ChainedLanes;
import org.contactpoint.dynamodb.audit.DynamoDbAuditTrail;
import org.contactpoint.dynamodb.audit.DynamoDbTrailReader;
import org.contactpoint.dynamodb.audit.Lanes;
import org.contactpoint.dynamodb.audit.TrailSettings;
import org.contactpoint.dynamodb.audit.TrailStore;
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
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyedHash;
import org.contactpoint.dynamodb.crypto.KeyedTokens;
import org.contactpoint.dynamodb.crypto.Keys;
import org.contactpoint.dynamodb.crypto.PayloadCipher;
import org.contactpoint.dynamodb.crypto.RandomIds;
import org.contactpoint.dynamodb.crypto.RsaOpeningKey;
import org.contactpoint.dynamodb.crypto.RsaSealingKey;
import org.contactpoint.dynamodb.index.MetaphoneSounds;
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

/** The stored directory as a test sees it: every port of the domain onto the same tables. */
public final class StoredDirectory {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final Clock clock;
  private final DynamoDbClient client;
  private final Rooms rooms;
  private final KeyedHash hash;
  private final Words words = new Words(new MetaphoneSounds());
  private final RecordCodec records;
  private final TraitsCodec traits;
  private final UploadsCodec uploads;
  private final ShieldCodec shields;
  private final HiddenSealer sealer;
  private final HiddenOpener opener;
  private final TrailStore trailStore;
  private final Lanes lanes;
  private final Serving serving;

  /** The directory in those tables, with keys that are the same in every test. */
  public StoredDirectory(DynamoDbClient client, TableNames names, Clock clock) {
    this(client, names, clock, new FixedKeys());
  }

  /** The directory in those tables. */
  public StoredDirectory(DynamoDbClient client, TableNames names, Clock clock, Keys keys) {
    SecureRandom random = new SecureRandom();
    Ids ids = new RandomIds(random);
    this.client = client;
    this.serving = new DynamoDbServing(client, names);
    this.clock = clock;
    this.rooms = new Rooms(client, names, new Backoff(random));
    this.hash = new KeyedHash(keys);
    this.records = new RecordCodec(new PayloadCipher(keys, KeyName.RECORDS, random));
    this.traits = new TraitsCodec(new PayloadCipher(keys, KeyName.SEARCH_TRAITS, random), words);
    this.uploads = new UploadsCodec(new PayloadCipher(keys, KeyName.UPLOADS, random), hash);
    this.shields = new ShieldCodec(new PayloadCipher(keys, KeyName.SHIELDS, random), hash);
    this.sealer =
        new HiddenSealer(new RsaSealingKey(keys, KeyName.HIDDEN_SEALING, random), hash, ids, clock);
    this.opener = new HiddenOpener(new RsaOpeningKey(keys, KeyName.HIDDEN_OPENING));
    this.trailStore = TrailStore.of(client, names, keys);
    this.lanes =
        new ChainedLanes(
            trailStore,
            new RsaSealingKey(keys, KeyName.CRITERIA_SEALING, random),
            ids,
            clock,
            settings());
  }

  private static TrailSettings settings() {
    return new TrailSettings(2, DEADLINE);
  }

  /** The one way in which anything changes. */
  public Commits commits() {
    return new CommitRoom(
            client,
            rooms,
            lanes,
            records,
            new IndexHashes(hash),
            traits,
            words,
            sealer,
            opener,
            shields,
            uploads,
            new AnswerCodec(hash),
            new AccountCodec(hash),
            clock,
            clock)
        .commits();
  }

  /** The trail, to be appended to. */
  public AuditTrail trail() {
    return new DynamoDbAuditTrail(lanes, settings());
  }

  /** The trail, to be read. */
  public TrailReader trailReader() {
    return new DynamoDbTrailReader(trailStore);
  }

  /** The records. */
  public Children children() {
    return new DynamoDbChildren(rooms, records);
  }

  /** The search entries. */
  public SearchIndex searchIndex() {
    return new DynamoDbSearchIndex(
        rooms, new IndexHashes(hash), traits, new SearchSettings(64, DEADLINE));
  }

  /** The keys by which uploads recognise shielded children. */
  public HiddenIndex hiddenIndex() {
    return new DynamoDbHiddenIndex(rooms, new IndexHashes(hash));
  }

  /** The accounts, to be read and written. */
  public DynamoDbAccounts accounts() {
    return new DynamoDbAccounts(rooms, new AccountCodec(hash));
  }

  /** The accounts with their vetting. */
  public AccountFiles accountFiles() {
    return new DynamoDbAccountFiles(rooms, new AccountCodec(hash));
  }

  /** The memory of source records. */
  public SourceLinks sourceLinks() {
    return new DynamoDbSourceLinks(rooms, uploads);
  }

  /** The uploads. */
  public Uploads uploads() {
    return new DynamoDbUploads(rooms, uploads);
  }

  /** What quarantined rows appear to have made. */
  public ApparentRecords apparentRecords() {
    return new DynamoDbApparentRecords(rooms, uploads);
  }

  /** What makes the facts of apparent records. */
  public TokenisedFacts tokenisedFacts() {
    return new TokenisedFacts(new KeyedTokens(hash));
  }

  /** The rows that wait for a person. */
  public WaitingRows waitingRows() {
    return new DynamoDbWaitingRows(rooms, uploads);
  }

  /** The shields and call-backs. */
  public Shields shields() {
    return new DynamoDbShields(rooms, shields);
  }

  /** Whether people are served from the tables. */
  public Serving serving() {
    return serving;
  }

  /** The rows that look like a shielded child. */
  public Quarantine quarantine() {
    return new DynamoDbQuarantine(rooms, opener);
  }

  /** What is hidden. */
  public HiddenFacts hiddenFacts() {
    return new DynamoDbHiddenFacts(rooms, opener);
  }

  /** Which shielded records are of one child. */
  public HiddenMerges hiddenMerges() {
    return new DynamoDbHiddenMerges(rooms);
  }

  /** The merges. */
  public Merges merges() {
    return new DynamoDbMerges(rooms, records);
  }

  /** The remembered answers. */
  public Answers answers() {
    return new DynamoDbAnswers(rooms, new AnswerCodec(hash), clock);
  }

  /** Proofs of who is responsible. */
  public KeeperProofs keeperProofs() {
    return new HmacKeeperProofs(hash);
  }
}
