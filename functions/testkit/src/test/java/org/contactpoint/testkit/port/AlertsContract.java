package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.watch.Alert;
import org.contactpoint.domain.watch.AlertFinding;
import org.contactpoint.domain.watch.AlertStatus;
import org.contactpoint.domain.watch.CriteriaOpening;
import org.contactpoint.domain.watch.MisuseKind;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.builder.AnAccount;
import org.junit.jupiter.api.Test;

/** Alerts of misuse. */
abstract class AlertsContract extends PortContract {
  private static final AccountId AUDITOR = new AccountId("leeds.auditor");

  private final FixedIds ids = new FixedIds(4);

  private static Instant hour(int hour) {
    return NOON.plus(Duration.ofHours(hour));
  }

  private Alert alert(Authority council, int hour) {
    return new Alert(
        ids.next(),
        hour(hour),
        MisuseKind.MANY_VIEWS,
        new AccountId("worker" + hour),
        new PersonId("person" + hour),
        council,
        List.of(ids.next(), ids.next()),
        null,
        null,
        1);
  }

  private Alert raised(Authority council, int hour) {
    Alert alert = alert(council, hour);
    committed(new Change.AlertSaved(null, alert));
    return alert;
  }

  private Alert closed(Alert alert) {
    Alert closed = alert.closed(AlertFinding.NO_MISUSE, AUDITOR, hour(90));
    committed(new Change.AlertSaved(alert, closed));
    return closed;
  }

  @Test
  void anAlertIsFoundByItsIdAsItIs() {
    Alert alert = raised(AnAccount.LEEDS, 1);
    assertThat(world.alerts().find(alert.id())).contains(alert);
    assertThat(world.alerts().find(ids.next())).isEmpty();
    Alert closed = closed(alert);
    assertThat(world.alerts().find(alert.id())).contains(closed);
  }

  @Test
  void whatIsRaisedTwiceIsOneAlertAndItIsClosedOnce() {
    Alert alert = raised(AnAccount.LEEDS, 1);
    assertThat(commit(new Change.AlertSaved(null, alert))).isInstanceOf(Commits.Stale.class);
    closed(alert);
    assertThat(
            commit(
                new Change.AlertSaved(alert, alert.closed(AlertFinding.MISUSE, AUDITOR, hour(91)))))
        .isInstanceOf(Commits.Stale.class);
    assertThat(commit(new Change.AlertSaved(null, alert))).isInstanceOf(Commits.Stale.class);
  }

  @Test
  void alertsAreListedByCouncilAndForAllOldestFirst() {
    List<Alert> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(raised(i == 2 ? AnAccount.YORK : AnAccount.LEEDS, i));
    }
    Alert closed = closed(all.get(1));
    assertThat(world.alerts().of(AnAccount.LEEDS, AlertStatus.OPEN, one -> true, null, 9))
        .containsExactly(all.get(0), all.get(3), all.get(4));
    assertThat(world.alerts().of(AnAccount.LEEDS, AlertStatus.CLOSED, one -> true, null, 9))
        .containsExactly(closed);
    assertThat(
            world
                .alerts()
                .of(AnAccount.LEEDS, AlertStatus.OPEN, one -> true, all.get(0).place(), 1))
        .containsExactly(all.get(3));
    assertThat(world.alerts().all(AlertStatus.OPEN, one -> true, null, 3))
        .containsExactly(all.get(0), all.get(2), all.get(3));
    assertThat(world.alerts().all(AlertStatus.OPEN, one -> true, all.get(3).place(), 3))
        .containsExactly(all.get(4));
  }

  @Test
  void whatIsNotWantedLeavesNoGapInAPage() {
    Alert first = raised(AnAccount.LEEDS, 1);
    Alert second = raised(AnAccount.LEEDS, 2);
    Alert third = raised(AnAccount.LEEDS, 3);
    assertThat(
            world
                .alerts()
                .of(AnAccount.LEEDS, AlertStatus.OPEN, one -> !one.equals(first), null, 2))
        .containsExactly(second, third);
    assertThat(world.alerts().all(AlertStatus.OPEN, one -> !one.equals(second), null, 2))
        .containsExactly(first, third);
  }

  @Test
  void whoApprovedThatCriteriaAreDecryptedIsKept() {
    Alert alert = raised(AnAccount.LEEDS, 1);
    CriteriaOpening begun =
        CriteriaOpening.begun(
            new CriteriaOpening.Approval(
                AUDITOR, new PersonId("an auditor"), Role.COUNCIL_AUDITOR, hour(2)));
    Alert once = alert.with(begun);
    committed(new Change.AlertSaved(alert, once));
    assertThat(world.alerts().find(alert.id())).contains(once);

    CriteriaOpening both =
        begun
            .approved(
                new CriteriaOpening.Approval(
                    new AccountId("england.auditor"),
                    new PersonId("another"),
                    Role.NATIONAL_AUDITOR,
                    hour(3)),
                List.of("criteria#w/1"))
            .orElseThrow();
    Alert used = once.with(both.used(hour(4)));
    committed(new Change.AlertSaved(once, used));
    assertThat(world.alerts().find(alert.id())).contains(used);
    assertThat(world.alerts().of(AnAccount.LEEDS, AlertStatus.OPEN, one -> true, null, 9))
        .containsExactly(used);
  }
}
