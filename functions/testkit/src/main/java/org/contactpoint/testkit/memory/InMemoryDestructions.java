package org.contactpoint.testkit.memory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.destruction.Destruction;
import org.contactpoint.domain.destruction.Destructions;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/** The destroyed numbers in memory. */
final class InMemoryDestructions implements Destructions {
  private final InMemoryState state;

  InMemoryDestructions(InMemoryState state) {
    this.state = state;
  }

  @Override
  public Optional<Destruction> find(ContactPointId number) {
    synchronized (state) {
      return Optional.ofNullable(state.destroyed.get(number));
    }
  }

  @Override
  public List<ContactPointId> on(LocalDate day, @Nullable ContactPointId after, int limit) {
    synchronized (state) {
      return state.destroyed.values().stream()
          .filter(one -> day.equals(one.begun()) || day.equals(one.finished()))
          .map(Destruction::number)
          .filter(number -> after == null || number.value().compareTo(after.value()) > 0)
          .sorted((one, other) -> one.value().compareTo(other.value()))
          .limit(limit)
          .toList();
    }
  }
}
