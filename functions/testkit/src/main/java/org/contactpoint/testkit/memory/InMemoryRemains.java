package org.contactpoint.testkit.memory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.destruction.Destruction;
import org.contactpoint.domain.destruction.Remains;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.LinkHistory;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/** What is left in memory of records whose destruction has begun. */
final class InMemoryRemains implements Remains {
  private final InMemoryState state;

  InMemoryRemains(InMemoryState state) {
    this.state = state;
  }

  @Override
  public Children records() {
    return new Children() {
      @Override
      public Optional<ChildRecord> find(ContactPointId id) {
        synchronized (state) {
          return Optional.ofNullable(state.ending.get(id));
        }
      }

      @Override
      public Map<ContactPointId, ChildRecord> findAll(Collection<ContactPointId> ids) {
        synchronized (state) {
          return ids.stream()
              .distinct()
              .filter(state.ending::containsKey)
              .collect(Collectors.toMap(id -> id, id -> find(id).orElseThrow()));
        }
      }
    };
  }

  @Override
  public List<Merge> mergesOf(ContactPointId record) {
    synchronized (state) {
      return state.merges.values().stream()
          .filter(merge -> merge.children().contains(record))
          .toList();
    }
  }

  @Override
  public boolean destroy(ContactPointId number, LocalDate today) {
    synchronized (state) {
      ChildRecord record = state.ending.get(number);
      if (record != null) {
        destroy(record);
        state.ending.remove(number);
        Destruction before = state.destroyed.get(number);
        state.destroyed.put(
            number, new Destruction(number, before == null ? today : before.begun(), today));
      }
      return true;
    }
  }

  private void destroy(ChildRecord record) {
    ContactPointId number = record.id();
    forgetSources(record);
    state.index.values().forEach(entries -> entries.remove(number.value()));
    state.hiddenIndex.values().forEach(children -> children.remove(number));
    state.hiddenIndex.values().removeIf(Set::isEmpty);
    state.hidden.remove(number);
    state.shields.values().removeIf(one -> one.child().equals(number));
    state.callBacks.values().removeIf(one -> one.child().equals(number));
    state.accessRequests.values().removeIf(one -> one.child().equals(number));
    state.investigations.values().removeIf(one -> one.child().equals(number));
    state.moves.values().removeIf(one -> one.child().equals(number));
    state.latestMoves.remove(number);
    state.hiddenMerges.remove(number);
    state.hiddenMerges.values().removeIf(number::equals);
    state.merges.values().removeIf(one -> one.children().contains(number));
    state.pairs.values().removeIf(one -> one.side().equals(number) || one.other().equals(number));
    state.checks.remove(number.value());
    state.watchers.remove(number);
    state.news.remove(number);
    state.due.removeIf(step -> step.child().equals(number));
    state.records.replaceAll(
        (id, other) -> other.distinctFrom().contains(number) ? other.forgetting(number) : other);
  }

  private void forgetSources(ChildRecord record) {
    Set<StatementKey> keys =
        statements(record).stream().map(Statement::key).collect(Collectors.toSet());
    state.quarantined.values().stream()
        .filter(row -> row.child().equals(record.id()))
        .map(row -> row.row().key())
        .filter(key -> isQuarantined(state.links.get(key)))
        .forEach(keys::add);
    state.apparent.values().stream()
        .filter(made -> made.looksLike().equals(record.id()))
        .flatMap(made -> made.record().statements().stream())
        .map(Statement::key)
        .forEach(keys::add);
    state.quarantined.values().removeIf(row -> row.child().equals(record.id()));
    keys.forEach(this::forget);
    state.links.replaceAll(
        (key, link) -> isWithheldFor(record.id(), link) ? link.withholdingNothing() : link);
    List.copyOf(state.waiting.values()).forEach(row -> forget(row, record.id()));
  }

  private List<Statement> statements(ChildRecord record) {
    return switch (record) {
      case ChildRecord.Open open -> open.statements();
      case ChildRecord.Shielded shielded -> InMemoryDirectory.hiddenOf(state, shielded.id());
      case ChildRecord.Merged ignored -> List.of();
    };
  }

  private static boolean isQuarantined(@Nullable SourceLink link) {
    return link != null && link.quarantined();
  }

  private static boolean isWithheldFor(ContactPointId child, SourceLink link) {
    SourceLink.Withheld row = link.withheld();
    return row != null && row.child().equals(child);
  }

  private void forget(StatementKey key) {
    SourceLink link = state.links.remove(key);
    if (link == null) {
      return;
    }
    if (LinkHistory.isLive(link.steps())) {
      state.live.merge(key.source(), -1L, Long::sum);
    }
    link.steps().forEach(this::unname);
    if (link.review() != null) {
      state.waiting.remove(link.review());
    }
    if (link.quarantined() && link.child() != null) {
      withoutLink(state.apparent.get(link.child()), key);
    }
  }

  private void withoutLink(@Nullable ApparentRecord made, StatementKey key) {
    if (made == null) {
      return;
    }
    List<Statement> rest = made.record().without(one -> one.key().equals(key));
    if (rest.stream().anyMatch(Statement::namesTheChild)) {
      state.apparent.put(made.id(), made.with(made.record().stating(rest).revised()));
    } else {
      state.apparent.remove(made.id());
      state.hiddenIndex.values().forEach(children -> children.remove(made.id()));
    }
  }

  private void unname(LinkStep step) {
    state
        .slicesOf(step.upload())
        .replaceAll(
            (first, rows) ->
                rows.stream()
                    .map(
                        row ->
                            row.row() == step.row()
                                ? new RowResult(
                                    row.row(), row.outcome(), row.field(), row.reason(), null)
                                : row)
                    .toList());
  }

  private void forget(WaitingRow row, ContactPointId child) {
    if (!row.asked().contains(child) && !row.ruledOut().contains(child)) {
      return;
    }
    WaitingRow next = row.forgetting(Set.of(child));
    if (row.decided() || !next.candidates().isEmpty()) {
      state.waiting.put(row.id(), next);
      return;
    }
    state.waiting.remove(row.id());
    SourceLink link = state.links.get(row.row().key());
    if (link != null && row.id().equals(link.review()) && link.child() == null) {
      forget(link.key());
    }
  }
}
