package org.contactpoint.testkit.memory;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.domain.watch.Alert;
import org.contactpoint.domain.watch.AlertStatus;
import org.contactpoint.domain.watch.Alerts;
import org.jspecify.annotations.Nullable;

/** The alerts in memory. */
final class InMemoryAlerts implements Alerts {
  private final InMemoryState state;

  InMemoryAlerts(InMemoryState state) {
    this.state = state;
  }

  @Override
  public Optional<Alert> find(String id) {
    synchronized (state) {
      return Optional.ofNullable(state.alerts.get(id));
    }
  }

  @Override
  public List<Alert> of(
      Authority council,
      AlertStatus status,
      Predicate<Alert> wanted,
      @Nullable ListPlace after,
      int limit) {
    return all(status, wanted.and(alert -> alert.council().equals(council)), after, limit);
  }

  @Override
  public List<Alert> all(
      AlertStatus status, Predicate<Alert> wanted, @Nullable ListPlace after, int limit) {
    synchronized (state) {
      return InMemoryPages.of(
          state.alerts.values().stream().filter(alert -> alert.status() == status).filter(wanted),
          Alert::place,
          after,
          limit);
    }
  }
}
