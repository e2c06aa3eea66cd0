package org.contactpoint.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.shielding.AskedShields;
import org.contactpoint.domain.shielding.CallBack;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/** The shields and call-backs in memory. */
final class InMemoryShields implements Shields {
  private final InMemoryState state;

  InMemoryShields(InMemoryState state) {
    this.state = state;
  }

  @Override
  public Optional<Shield> find(ShieldId id) {
    synchronized (state) {
      return Optional.ofNullable(state.shields.get(id));
    }
  }

  @Override
  public Optional<Shield> newestOf(ContactPointId child) {
    synchronized (state) {
      return state.shields.values().stream()
          .filter(shield -> shield.child().equals(child))
          .max(Comparator.comparing(Shield::hides).thenComparing(Shield::place));
    }
  }

  @Override
  public Optional<Shield> oldestOf(ContactPointId child) {
    synchronized (state) {
      return state.shields.values().stream()
          .filter(shield -> shield.child().equals(child))
          .min(Comparator.comparing(Shield::place));
    }
  }

  @Override
  public List<Shield> of(Authority responsible, @Nullable ListPlace after, int limit) {
    synchronized (state) {
      return InMemoryPages.of(
          state.shields.values().stream()
              .filter(shield -> shield.responsible().equals(responsible)),
          Shield::place,
          after,
          limit);
    }
  }

  @Override
  public List<Shield> unfinished(@Nullable ListPlace after, int limit) {
    synchronized (state) {
      return InMemoryPages.of(
          state.shields.values().stream()
              .filter(shield -> shield.hides() && !shield.propagationDone()),
          Shield::place,
          after,
          limit);
    }
  }

  @Override
  public List<Shield> inForce(@Nullable ListPlace after, int limit) {
    synchronized (state) {
      return InMemoryPages.of(
          state.shields.values().stream()
              .filter(shield -> shield.hides() && shield.propagationDone()),
          Shield::place,
          after,
          limit);
    }
  }

  @Override
  public List<ContactPointId> register(@Nullable ContactPointId after, int limit) {
    synchronized (state) {
      return state.register.stream()
          .filter(child -> after == null || child.compareTo(after.value()) > 0)
          .limit(limit)
          .map(ContactPointId::new)
          .toList();
    }
  }

  @Override
  public AskedShields askedBy(PersonId person) {
    synchronized (state) {
      return state.asked.getOrDefault(person, AskedShields.none(person));
    }
  }

  @Override
  public Optional<CallBack> findCallBack(String id) {
    synchronized (state) {
      return Optional.ofNullable(state.callBacks.get(id));
    }
  }

  @Override
  public List<CallBack> openCallBacks(Authority responsible, @Nullable ListPlace after, int limit) {
    synchronized (state) {
      return InMemoryPages.of(
          state.callBacks.values().stream()
              .filter(callBack -> callBack.responsible().equals(responsible))
              .filter(callBack -> callBack.outcome() == null),
          CallBack::place,
          after,
          limit);
    }
  }

  @Override
  public List<CallBack> openCallBacksOf(
      ContactPointId child, @Nullable ListPlace after, int limit) {
    synchronized (state) {
      return InMemoryPages.of(
          state.callBacks.values().stream()
              .filter(callBack -> callBack.child().equals(child))
              .filter(callBack -> callBack.outcome() == null),
          CallBack::place,
          after,
          limit);
    }
  }
}
