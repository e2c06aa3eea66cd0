package org.contactpoint.testkit.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.destruction.Destruction;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.lifecycle.DueStep;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.notice.Addressee;
import org.contactpoint.domain.notice.News;
import org.contactpoint.domain.notice.NewsMail;
import org.contactpoint.domain.notice.Told;
import org.contactpoint.domain.notice.Watch;
import org.contactpoint.domain.shielding.AskedShields;
import org.contactpoint.domain.shielding.CallBack;
import org.contactpoint.domain.shielding.HiddenStatements;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.watch.Alert;

/** Everything that the directory in memory holds; guarded by its owner's lock. */
final class InMemoryState {

  /** The hidden facts of one child. */
  static final class Hidden {
    final List<Statement> opened = new ArrayList<>();
    final List<HiddenStatements.Later> later = new ArrayList<>();
    final Set<String> withdrawnActs = new HashSet<>();
  }

  final Map<ContactPointId, ChildRecord> records = new HashMap<>();
  final Map<IndexKey, NavigableMap<String, Traits>> index = new HashMap<>();
  final Map<IndexKey, Long> creations = new HashMap<>();
  final Map<IndexKey, Set<ContactPointId>> hiddenIndex = new HashMap<>();
  final Map<ContactPointId, Hidden> hidden = new HashMap<>();
  final Map<ShieldId, Shield> shields = new HashMap<>();
  final Map<PersonId, AskedShields> asked = new HashMap<>();
  final Set<DueStep> due = new HashSet<>();
  final Map<ContactPointId, ChildRecord> ending = new HashMap<>();
  final Map<ContactPointId, Destruction> destroyed = new HashMap<>();
  final SortedSet<String> register = new TreeSet<>();
  final Map<ContactPointId, ContactPointId> hiddenMerges = new HashMap<>();
  final Map<String, CallBack> callBacks = new HashMap<>();
  final Map<String, SubjectAccessRequest> accessRequests = new HashMap<>();
  final Map<String, Investigation> investigations = new HashMap<>();
  final Map<String, Move> moves = new HashMap<>();
  final Map<ContactPointId, String> latestMoves = new HashMap<>();
  final Map<StatementKey, SourceLink> links = new HashMap<>();
  final Map<ContactPointId, ApparentRecord> apparent = new HashMap<>();
  final Map<String, WaitingRow> waiting = new HashMap<>();
  final Map<String, QuarantinedRow> quarantined = new HashMap<>();
  final Map<String, Upload> uploads = new HashMap<>();
  final Map<String, NavigableMap<Long, List<RowResult>>> slices = new HashMap<>();
  final Map<Source, Long> live = new HashMap<>();
  final Map<String, Merge> merges = new HashMap<>();
  final Map<String, RememberedAnswer> answers = new HashMap<>();
  final Map<AccountId, AccountFile> accounts =
      new TreeMap<>(Comparator.comparing(AccountId::value));
  final Map<String, AccountId> machines = new HashMap<>();
  final Map<String, InMemoryDuplicates.Side> pairs = new TreeMap<>();
  final NavigableMap<String, String> checks = new TreeMap<>();
  final Map<ContactPointId, Map<AccountId, Watch>> watchers = new HashMap<>();
  final Map<ContactPointId, Map<News, Instant>> news = new HashMap<>();
  final Map<ContactPointId, Map<Addressee, Told>> told = new HashMap<>();
  final Set<String> readNotices = new HashSet<>();
  final Map<AccountId, NewsMail> mails = new HashMap<>();
  final Map<AccountId, Instant> looked = new HashMap<>();
  final Map<String, Alert> alerts = new TreeMap<>();
  final List<AuditEntry> entries = new ArrayList<>();

  /** The system that is let in last is its authority's. */
  void letIn(Account account) {
    Authority authority = account.authority();
    if (account.isMachine() && account.isActive() && authority != null) {
      Role part = account.plays(Role.FEED) ? Role.FEED : Role.CASE_SYSTEM;
      machines.put(part.code() + authority.value(), account.id());
    }
  }

  /** Whether an emergency that this person stated is being investigated. */
  boolean hasOpen(PersonId person) {
    return investigations.values().stream()
        .anyMatch(one -> one.isOpen() && one.opener().person().equals(person));
  }

  Map<AccountId, Watch> watchersOf(ContactPointId child) {
    return watchers.computeIfAbsent(child, ignored -> new HashMap<>());
  }

  Map<News, Instant> newsOf(ContactPointId child) {
    return news.computeIfAbsent(child, ignored -> new HashMap<>());
  }

  Map<Addressee, Told> toldOf(ContactPointId child) {
    return told.computeIfAbsent(child, ignored -> new HashMap<>());
  }

  Hidden hiddenOf(ContactPointId child) {
    return hidden.computeIfAbsent(child, ignored -> new Hidden());
  }

  NavigableMap<String, Traits> listing(IndexKey key) {
    return index.computeIfAbsent(key, ignored -> new TreeMap<>());
  }

  NavigableMap<Long, List<RowResult>> slicesOf(String upload) {
    return slices.computeIfAbsent(upload, ignored -> new TreeMap<>());
  }
}
