package org.contactpoint.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.shielding.Quarantine;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.value.ContactPointId;

/** The quarantined rows in memory. */
final class InMemoryQuarantine implements Quarantine {
  private final InMemoryState state;

  InMemoryQuarantine(InMemoryState state) {
    this.state = state;
  }

  @Override
  public Optional<QuarantinedRow> find(String reviewId) {
    synchronized (state) {
      return Optional.ofNullable(state.quarantined.get(reviewId));
    }
  }

  @Override
  public List<QuarantinedRow> ofChild(ContactPointId child) {
    synchronized (state) {
      return state.quarantined.values().stream()
          .filter(row -> row.child().equals(child))
          .sorted(
              Comparator.comparing(QuarantinedRow::since).thenComparing(QuarantinedRow::reviewId))
          .toList();
    }
  }
}
