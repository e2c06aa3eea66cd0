package org.contactpoint.testkit.memory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.access.MachineAccounts;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Merges;
import org.contactpoint.domain.commit.Answers;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.destruction.Destructions;
import org.contactpoint.domain.destruction.EndingRecords;
import org.contactpoint.domain.destruction.Remains;
import org.contactpoint.domain.duplicate.DuplicateChecks;
import org.contactpoint.domain.duplicate.Duplicates;
import org.contactpoint.domain.emergency.Investigations;
import org.contactpoint.domain.index.HiddenIndex;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.domain.index.SearchIndex.Posting;
import org.contactpoint.domain.lifecycle.DueSteps;
import org.contactpoint.domain.move.Moves;
import org.contactpoint.domain.notice.NewsMails;
import org.contactpoint.domain.notice.Watches;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.shielding.HiddenMerges;
import org.contactpoint.domain.shielding.HiddenStatements;
import org.contactpoint.domain.shielding.Quarantine;
import org.contactpoint.domain.shielding.ResponsibilityProofs;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequests;
import org.contactpoint.domain.upload.ApparentRecords;
import org.contactpoint.domain.upload.SourceLinks;
import org.contactpoint.domain.upload.TokenisedFacts;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.AccountFiles;
import org.contactpoint.domain.vetting.Signer;
import org.contactpoint.domain.watch.Alerts;
import org.contactpoint.domain.watch.FeedNames;
import org.contactpoint.domain.watch.WatchCounters;
import org.contactpoint.dynamodb.name.MetaphoneSounds;

/**
 * One directory in memory, safe to share between threads: every port of the domain onto the same
 * state, conditional as the stored one is, with a trail that can be read, made to fail and stepped
 * in front of.
 */
public final class InMemoryDirectory {
  private static final ComparableWords WORDS = new ComparableWords(new MetaphoneSounds());

  private final InMemoryState state = new InMemoryState();
  private final InMemoryFeedNames feedNames = new InMemoryFeedNames();
  private final InMemoryWatchCounters counters = new InMemoryWatchCounters();
  private final Clock clock;
  private final ComparableWords words;
  private final InMemoryCommits commits;

  public InMemoryDirectory(Clock clock) {
    this(clock, WORDS);
  }

  /** A directory that shares what others remember of names. */
  public InMemoryDirectory(Clock clock, ComparableWords words) {
    this.clock = clock;
    this.words = words;
    this.commits = new InMemoryCommits(state, new Writes(state, words, clock), clock);
  }

  /** The one way in which anything changes. */
  public Commits commits() {
    return commits;
  }

  /** The trail, to be appended to. */
  public AuditTrail trail() {
    return this::append;
  }

  private AuditTrail.Written append(AuditEntry entry) {
    synchronized (state) {
      if (commits.trailFails()) {
        return new AuditTrail.Failed();
      }
      state.entries.add(entry);
      return AuditTrail.Appended.of("memory-" + state.entries.size(), entry);
    }
  }

  /** The trail, to be read. */
  public TrailReader trailReader() {
    return new InMemoryTrailReader(state);
  }

  /** All entries of the trail, in the order in which they were written. */
  public List<AuditEntry> entries() {
    synchronized (state) {
      return List.copyOf(state.entries);
    }
  }

  /** What the trail's entries were about, in order. */
  public List<String> actions() {
    return entries().stream().map(entry -> entry.event().action()).toList();
  }

  /** Lets the trail fail, or work again. */
  public void trailFails(boolean fails) {
    commits.trailFails(fails);
  }

  /** How many commits were tried. */
  public int commitsTried() {
    return commits.attempts();
  }

  /** Something that happens just before the next commit is looked at: somebody else was quicker. */
  public void beforeNextCommit(Runnable first) {
    beforeCommit(commits.attempts() + 1, first);
  }

  /** Something that happens just before that commit, counted from 1 over the directory's life. */
  public void beforeCommit(int number, Runnable first) {
    commits.before(number, first);
  }

  /** Lets an account in, or changes it. */
  public void admit(Account account) {
    synchronized (state) {
      state.accounts.put(account.id(), AccountFile.requested(account, Signer.of(account)));
      state.letIn(account);
    }
  }

  /** Puts new records there, without an entry in the trail, as a test's beginning. */
  public void given(ChildRecord... records) {
    for (ChildRecord record : records) {
      commits.given(List.of(new Change.RecordSaved(null, record)));
    }
  }

  /** Makes changes without an entry in the trail, as a test's beginning; they must hold. */
  public void given(Change... changes) {
    commits.given(List.of(changes));
  }

  /** The records. */
  public Children children() {
    return new Children() {
      @Override
      public Optional<ChildRecord> find(ContactPointId id) {
        synchronized (state) {
          return Optional.ofNullable(state.records.get(id));
        }
      }

      @Override
      public Map<ContactPointId, ChildRecord> findAll(Collection<ContactPointId> ids) {
        synchronized (state) {
          return among(state.records, ids);
        }
      }
    };
  }

  /** The search entries. */
  public SearchIndex searchIndex() {
    return this::listings;
  }

  private Map<IndexKey, SearchIndex.Listing> listings(Collection<IndexKey> keys, int bound) {
    synchronized (state) {
      return keys.stream().distinct().collect(Collectors.toMap(k -> k, k -> listing(k, bound)));
    }
  }

  private SearchIndex.Listing listing(IndexKey key, int bound) {
    NavigableMap<String, Traits> all = state.index.getOrDefault(key, new TreeMap<>());
    int most = Math.min(bound, key.family().longest());
    return new SearchIndex.Listing(
        all.entrySet().stream()
            .limit(most)
            .map(entry -> new Posting(new ContactPointId(entry.getKey()), entry.getValue()))
            .toList(),
        all.size() > most,
        state.creations.getOrDefault(key, 0L));
  }

  /** The keys by which uploads recognise shielded children. */
  public HiddenIndex hiddenIndex() {
    return keys -> {
      synchronized (state) {
        Set<ContactPointId> found = new HashSet<>();
        keys.forEach(key -> found.addAll(state.hiddenIndex.getOrDefault(key, Set.of())));
        return found;
      }
    };
  }

  /** The accounts of systems. */
  public MachineAccounts machineAccounts() {
    return (part, authority) -> {
      synchronized (state) {
        return Optional.ofNullable(state.machines.get(part.code() + authority.value()));
      }
    };
  }

  /** The accounts. */
  public Accounts accounts() {
    return new InMemoryAccounts(state);
  }

  /** The accounts with their vetting. */
  public AccountFiles accountFiles() {
    return new InMemoryAccountFiles(state);
  }

  /** The memory of source records. */
  public SourceLinks sourceLinks() {
    return keys -> {
      synchronized (state) {
        return among(state.links, keys);
      }
    };
  }

  /** The uploads. */
  public Uploads uploads() {
    return new InMemoryUploads(state);
  }

  /** What quarantined rows appear to have made. */
  public ApparentRecords apparentRecords() {
    return ids -> {
      synchronized (state) {
        return among(state.apparent, ids);
      }
    };
  }

  /** Tokens under no secret. */
  public TokenisedFacts tokenisedFacts() {
    return new TokenisedFacts(text -> Long.parseUnsignedLong(digest(text).substring(0, 16), 16));
  }

  /** The index of days. */
  public DueSteps dueSteps() {
    return new InMemoryDueSteps(state);
  }

  /** What is left of records whose destruction has begun. */
  public Remains remains() {
    return new InMemoryRemains(state);
  }

  /** Which records are being destroyed. */
  public EndingRecords endingRecords() {
    return EndingRecords.of(remains().records());
  }

  /** The destroyed numbers. */
  public Destructions destructions() {
    return new InMemoryDestructions(state);
  }

  /** The possible duplicates. */
  public Duplicates duplicates() {
    return new InMemoryDuplicates(state);
  }

  /** The records that are to be compared. */
  public DuplicateChecks duplicateChecks() {
    return new InMemoryDuplicates(state);
  }

  /** The e-mails that told of news. */
  public NewsMails newsMails() {
    return new InMemoryNewsMails(state);
  }

  /** Who watches which child. */
  public Watches watches() {
    return new InMemoryWatches(state);
  }

  /** The rows that wait for a person. */
  public WaitingRows waitingRows() {
    return new InMemoryWaitingRows(state, words.sounds());
  }

  /** The shields and call-backs. */
  public Shields shields() {
    return new InMemoryShields(state);
  }

  /** The requests to see what is held. */
  public SubjectAccessRequests accessRequests() {
    return new InMemoryAccessRequests(state);
  }

  /** The investigations. */
  public Investigations investigations() {
    return new InMemoryInvestigations(state);
  }

  /** The alerts of misuse. */
  public Alerts alerts() {
    return new InMemoryAlerts(state);
  }

  /** What the rules of misuse have counted. */
  public WatchCounters watchCounters() {
    return counters;
  }

  /** The names that feeds sent lately. */
  public FeedNames feedNames() {
    return feedNames;
  }

  /** The moves between councils. */
  public Moves moves() {
    return new InMemoryMoves(state);
  }

  /** The rows that look like a shielded child. */
  public Quarantine quarantine() {
    return new InMemoryQuarantine(state);
  }

  /** What is hidden. */
  public HiddenFacts hiddenFacts() {
    return this::hiddenOf;
  }

  private List<Statement> hiddenOf(ContactPointId child) {
    return hiddenOf(state, child);
  }

  static List<Statement> hiddenOf(InMemoryState state, ContactPointId child) {
    synchronized (state) {
      InMemoryState.Hidden stored = state.hidden.get(child);
      return stored == null
          ? List.of()
          : HiddenStatements.of(stored.opened, stored.later, stored.withdrawnActs);
    }
  }

  /** Which shielded records are of one child. */
  public HiddenMerges hiddenMerges() {
    return new HiddenMerges() {
      @Override
      public Optional<ContactPointId> into(ContactPointId record) {
        synchronized (state) {
          return Optional.ofNullable(state.hiddenMerges.get(record));
        }
      }

      @Override
      public List<ContactPointId> of(ContactPointId record) {
        synchronized (state) {
          return state.hiddenMerges.entrySet().stream()
              .filter(merge -> merge.getValue().equals(record))
              .map(Map.Entry::getKey)
              .sorted(Comparator.comparing(ContactPointId::value))
              .toList();
        }
      }
    };
  }

  /** The merges. */
  public Merges merges() {
    return id -> {
      synchronized (state) {
        return Optional.ofNullable(state.merges.get(id));
      }
    };
  }

  /** The remembered answers. */
  public Answers answers() {
    return key -> {
      synchronized (state) {
        return unexpired(state, key, clock);
      }
    };
  }

  static Optional<RememberedAnswer> unexpired(InMemoryState state, String key, Clock clock) {
    return Optional.ofNullable(state.answers.get(key))
        .filter(answer -> answer.expires().isAfter(clock.instant()));
  }

  /** Proofs of who is responsible, under no secret. */
  public ResponsibilityProofs responsibilityProofs() {
    return (child, responsible) -> digest(child.value() + "|" + responsible.value());
  }

  private static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <K, V> Map<K, V> among(Map<K, V> all, Collection<K> keys) {
    Map<K, V> found = new HashMap<>();
    for (K key : keys) {
      V value = all.get(key);
      if (value != null) {
        found.put(key, value);
      }
    }
    return found;
  }
}
