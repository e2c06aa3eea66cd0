package org.contactpoint.uploads.match.load;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.linkage.MatchCandidate;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.TokenisedFacts;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;

/**
 * What the rows of a slice are decided by: as it was read, and as the plans of the rows before it
 * change it. A record that one row creates is a candidate for the next.
 */
public final class SliceContext implements MatchContext {

  private final ComparableWords words;
  private final TokenisedFacts tokens;
  private final LocalDate today;
  private final Set<StatementKey> repeated;
  private final Map<StatementKey, SourceLink> links = new HashMap<>();
  private final Map<ContactPointId, ChildRecord> records = new HashMap<>();
  private final Set<ContactPointId> ending = new HashSet<>();
  private final Map<String, WaitingRow> waiting = new HashMap<>();
  private final IdentityHashMap<ChildRecord.Open, MatchCandidate> likely = new IdentityHashMap<>();
  private final IdentityHashMap<Row, CandidateLookup> lookups = new IdentityHashMap<>();
  private final Map<ContactPointId, ApparentRecord> apparent = new HashMap<>();
  private final Map<IndexKey, Set<ContactPointId>> touchedApparent = new HashMap<>();
  private final IdentityHashMap<Row, Row> tokenised = new IdentityHashMap<>();
  private final Map<IndexKey, Long> guardsTaken = new HashMap<>();
  private final Map<IndexKey, Set<ContactPointId>> touched = new HashMap<>();

  SliceContext(
      ComparableWords words, TokenisedFacts tokens, LocalDate today, Set<StatementKey> repeated) {
    this.words = words;
    this.tokens = tokens;
    this.today = today;
    this.repeated = repeated;
  }

  void read(Map<StatementKey, SourceLink> found) {
    links.putAll(found);
  }

  void readRecords(Map<ContactPointId, ChildRecord> found) {
    records.putAll(found);
  }

  void readApparent(Map<ContactPointId, ApparentRecord> found) {
    apparent.putAll(found);
  }

  /** The hidden children whom the rows of apparent records look like. */
  Set<ContactPointId> apparentLooks() {
    return apparent.values().stream().map(ApparentRecord::looksLike).collect(Collectors.toSet());
  }

  void readWaiting(Collection<WaitingRow> found) {
    found.forEach(row -> waiting.put(row.id(), row));
  }

  void readEnding(Set<ContactPointId> found) {
    ending.addAll(found);
  }

  /** The children whom people are asked about for rows that wait. */
  Set<ContactPointId> asked() {
    return waiting.values().stream()
        .filter(row -> !row.decided())
        .flatMap(row -> row.asked().stream())
        .collect(Collectors.toSet());
  }

  boolean isRead(ContactPointId id) {
    return records.containsKey(id) || apparent.containsKey(id);
  }

  void saw(Row row, CandidateLookup lookup) {
    lookups.put(row, lookup);
  }

  CandidateLookup lookup(Row row) {
    return lookups.getOrDefault(row, CandidateLookup.NONE);
  }

  /** Those that records lead on to and that were not read yet. */
  Set<ContactPointId> unread() {
    Set<ContactPointId> into = new LinkedHashSet<>();
    for (ChildRecord record : records.values()) {
      if (record instanceof ChildRecord.Merged merged && !records.containsKey(merged.into())) {
        into.add(merged.into());
      }
    }
    return into;
  }

  @Override
  public Optional<SourceLink> link(StatementKey key) {
    return Optional.ofNullable(links.get(key));
  }

  @Override
  public Optional<ChildRecord> record(ContactPointId id) {
    return ChildRecord.surviving(id, next -> Optional.ofNullable(records.get(next)))
        .map(record -> record);
  }

  @Override
  public Optional<WaitingRow> waiting(String review) {
    return Optional.ofNullable(waiting.get(review));
  }

  @Override
  public List<ChildRecord> candidates(Row row) {
    CandidateLookup lookup = lookup(row);
    Set<ContactPointId> ids = new LinkedHashSet<>(lookup.found());
    lookup.keys().forEach(key -> ids.addAll(touched.getOrDefault(key, Set.of())));
    return ids.stream()
        .flatMap(id -> record(id).stream())
        .filter(record -> !record.isArchived(today))
        .distinct()
        .toList();
  }

  @Override
  public boolean isBeyondFinding(ContactPointId child) {
    return ending.contains(child)
        || openOrApparent(child).filter(record -> record.isArchived(today)).isPresent();
  }

  @Override
  public LocalDate today() {
    return today;
  }

  @Override
  public List<ApparentRecord> apparent(Row row) {
    Set<ContactPointId> ids = new LinkedHashSet<>(lookup(row).hidden());
    if (!touchedApparent.isEmpty()) {
      IndexKeys.apparentOfRow(tokenised(row).facts(), words.sounds())
          .forEach(key -> ids.addAll(touchedApparent.getOrDefault(key, Set.of())));
    }
    return ids.stream()
        .filter(id -> !records.containsKey(id))
        .flatMap(id -> apparent(id).stream())
        .filter(made -> !made.record().isArchived(today))
        .toList();
  }

  @Override
  public Optional<ApparentRecord> apparent(ContactPointId id) {
    return Optional.ofNullable(apparent.get(id));
  }

  @Override
  public Row tokenised(Row row) {
    boolean already =
        waiting.values().stream().anyMatch(it -> it.tokenised() && it.row().equals(row));
    return already ? row : tokenised.computeIfAbsent(row, tokens::of);
  }

  @Override
  public MatchCandidate likely(ChildRecord.Open open) {
    return likely.computeIfAbsent(open, record -> MatchCandidate.of(record, words));
  }

  @Override
  public Set<ContactPointId> looksLike(Row row) {
    return lookup(row).hidden();
  }

  @Override
  public List<Change.CreationGuard> creationGuards(Row row) {
    return lookup(row).guards().stream()
        .map(
            t ->
                new Change.CreationGuard(t.key(), t.seen() + guardsTaken.getOrDefault(t.key(), 0L)))
        .toList();
  }

  @Override
  public boolean isCrowded(Row row) {
    return lookup(row).crowded();
  }

  @Override
  public boolean isRepeated(StatementKey key) {
    return repeated.contains(key);
  }

  /** Goes on as if that were committed; if it is not, this whole set is dropped. */
  public void expect(List<Change> changes) {
    changes.forEach(this::expect);
  }

  private void expect(Change change) {
    switch (change) {
      case Change.RecordSaved saved -> keep(saved.after());
      case Change.LinkSaved saved -> links.put(saved.after().key(), saved.after());
      case Change.WaitingRowSaved saved -> waiting.put(saved.after().id(), saved.after());
      case Change.ApparentRecordSaved saved -> keep(saved.after());
      case Change.ApparentRecordDeleted deleted -> apparent.remove(deleted.before().id());
      case Change.CreationGuard taken -> guardsTaken.merge(taken.key(), 1L, Long::sum);
      case Change.WaitingRowDeleted deleted -> waiting.remove(deleted.before().id());
      default -> {}
    }
  }

  private void keep(ApparentRecord made) {
    apparent.put(made.id(), made);
    for (IndexKey key : IndexKeys.ofApparent(made.record(), words.sounds())) {
      touchedApparent.computeIfAbsent(key, ignored -> new LinkedHashSet<>()).add(made.id());
    }
  }

  private void keep(ChildRecord record) {
    records.put(record.id(), record);
    for (IndexKey key : IndexKeys.of(record, words.sounds())) {
      touched.computeIfAbsent(key, ignored -> new LinkedHashSet<>()).add(record.id());
    }
  }
}
