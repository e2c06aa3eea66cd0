package org.contactpoint.testkit.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.TrailEntry;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/** Reads the trail of the directory in memory. */
final class InMemoryTrailReader implements TrailReader {
  private final InMemoryState state;

  InMemoryTrailReader(InMemoryState state) {
    this.state = state;
  }

  @Override
  public Page read(Query query) {
    Position after = query.after();
    List<TrailEntry> matching =
        newestFirst().stream()
            .filter(entry -> isOf(query.of(), entry))
            .filter(entry -> isWithin(query, entry.at()))
            .toList();
    int from = after == null ? 0 : 1 + indexOf(matching, after.entryId());
    int to = Math.min(matching.size(), from + query.limit());
    return new Page(matching.subList(from, to), to < matching.size());
  }

  private List<TrailEntry> newestFirst() {
    List<TrailEntry> all = new ArrayList<>();
    synchronized (state) {
      for (AuditEntry entry : state.entries) {
        all.add(entry("memory-" + (all.size() + 1), entry));
      }
    }
    Collections.reverse(all);
    all.sort(Comparator.comparing(TrailEntry::at).reversed());
    return all;
  }

  private static int indexOf(List<TrailEntry> entries, String id) {
    return entries.stream().map(TrailEntry::entryId).toList().indexOf(id);
  }

  private static boolean isWithin(Query query, Instant at) {
    @Nullable Instant from = query.from();
    @Nullable Instant before = query.before();
    return (from == null || !at.isBefore(from)) && (before == null || at.isBefore(before));
  }

  private static boolean isOf(Of of, TrailEntry entry) {
    return switch (of) {
      case OfChild child ->
          child.child().equals(entry.child()) || entry.shown().contains(child.child());
      case OfAccount account ->
          account.account().equals(entry.account()) || account.account().equals(entry.onBehalfOf());
    };
  }

  private static TrailEntry entry(String id, AuditEntry entry) {
    Actor actor = entry.actor();
    AuditEvent event = entry.event();
    @Nullable AccountId onBehalfOf = actor.onBehalfOf();
    @Nullable ContactPointId child = event.child().orElse(null);
    return new TrailEntry(
        id,
        entry.at(),
        actor.account(),
        onBehalfOf,
        actor.role().code(),
        actor.organisation(),
        actor.authority(),
        event.action(),
        child,
        event.purpose().map(Purpose::code).orElse(null),
        event.outcome(),
        event.reason().orElse(null),
        event.changed(),
        event.shown(),
        actor.requestId());
  }
}
