package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.jspecify.annotations.Nullable;

/** What all contract tests share: one directory of the kind under test, and a fixed clock. */
abstract class PortContract {
  static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  final World world = world();

  abstract World world();

  Commits.Outcome commit(Change... changes) {
    return world.commits().commit(List.of(changes), Entries.any());
  }

  void committed(Change... changes) {
    assertThat(commit(changes)).isInstanceOf(Commits.Committed.class);
  }

  static Change.RecordSaved saved(@Nullable ChildRecord before, ChildRecord after) {
    return new Change.RecordSaved(before, after);
  }
}
