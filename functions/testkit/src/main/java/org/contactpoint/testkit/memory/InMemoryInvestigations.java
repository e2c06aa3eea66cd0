package org.contactpoint.testkit.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.emergency.InvestigationStatus;
import org.contactpoint.domain.emergency.Investigations;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/** The investigations in memory. */
final class InMemoryInvestigations implements Investigations {
  private final InMemoryState state;

  InMemoryInvestigations(InMemoryState state) {
    this.state = state;
  }

  @Override
  public Optional<Investigation> find(String id) {
    synchronized (state) {
      return Optional.ofNullable(state.investigations.get(id));
    }
  }

  @Override
  public boolean hasOpen(PersonId person) {
    synchronized (state) {
      return state.hasOpen(person);
    }
  }

  @Override
  public List<Investigation> openOf(ContactPointId child, @Nullable ListPlace after, int limit) {
    return page(one -> one.isOpen() && one.child().equals(child), after, limit);
  }

  @Override
  public List<Investigation> of(
      Authority responsible, InvestigationStatus status, @Nullable ListPlace after, int limit) {
    return page(
        one -> one.responsible().equals(responsible) && one.status() == status, after, limit);
  }

  @Override
  public List<Investigation> overdue(Instant now, @Nullable ListPlace after, int limit) {
    return page(one -> one.isOverdue(now), after, limit);
  }

  @Override
  public List<Investigation> closedLate(@Nullable ListPlace after, int limit) {
    return page(Investigation::isClosedLate, after, limit);
  }

  private List<Investigation> page(
      Predicate<Investigation> belongs, @Nullable ListPlace after, int limit) {
    synchronized (state) {
      return InMemoryPages.of(
          state.investigations.values().stream().filter(belongs),
          Investigation::place,
          after,
          limit);
    }
  }
}
