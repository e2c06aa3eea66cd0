package org.contactpoint.domain.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.value.Authority;
import org.jspecify.annotations.Nullable;

/** An entry of the trail, by a practitioner of Leeds unless a test says otherwise. */
final class AnEntry {
  private final String id;
  private final String action;
  private final List<String> marks = new ArrayList<>();
  private Instant at = Instant.parse("2026-11-23T10:00:00Z");
  private String account = "ruth";
  private String role = "practitioner";
  private String outcome = "done";
  private List<String> changed = List.of();
  private @Nullable String onBehalfOf;
  private @Nullable String reason;

  private AnEntry(String id, String action) {
    this.id = id;
    this.action = action;
  }

  static AnEntry search(int number) {
    return new AnEntry("search-" + number, "search").ending("found");
  }

  static AnEntry view(int number) {
    return new AnEntry("view-" + number, "view-record");
  }

  static AnEntry of(String action) {
    return new AnEntry("entry-1", action);
  }

  static AnEntry numbered(String action, int number) {
    return new AnEntry("entry-" + number, action);
  }

  AnEntry at(String instant) {
    this.at = Instant.parse(instant);
    return this;
  }

  AnEntry by(String other) {
    this.account = other;
    return this;
  }

  AnEntry as(String other) {
    this.role = other;
    return this;
  }

  AnEntry insteadOf(String other) {
    this.onBehalfOf = other;
    return this;
  }

  AnEntry ending(String how) {
    this.outcome = how;
    return this;
  }

  AnEntry because(String code, String... things) {
    this.reason = code;
    this.changed = List.of(things);
    return this;
  }

  AnEntry with(Mark... all) {
    for (Mark mark : all) {
      marks.add(mark.code());
    }
    return this;
  }

  AnEntry with(Mark mark, String hash) {
    marks.add(mark.with(hash));
    return this;
  }

  AnEntry withOther(Mark... all) {
    for (Mark mark : all) {
      marks.add(mark.forAnother());
    }
    return this;
  }

  WatchedEntry build() {
    return new WatchedEntry(
        id,
        at,
        new AccountId(account),
        onBehalfOf == null ? null : new AccountId(onBehalfOf),
        role,
        new Authority("E08000035"),
        new WatchedEntry.Act(action, outcome, reason, changed),
        marks);
  }
}
