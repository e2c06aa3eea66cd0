package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.emergency.Emergency;
import org.contactpoint.domain.emergency.Finding;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.emergency.InvestigationStatus;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.junit.jupiter.api.Test;

/** Investigations of emergencies: of one person at most one is open. */
abstract class InvestigationsContract extends PortContract {
  private static final AccountId AUDITOR = new AccountId("leeds.auditor");
  private static final PersonId OWEN = new PersonId("owen");

  private final FixedIds ids = new FixedIds(5);

  private Investigation opened(String person, Authority responsible, int hour) {
    return Investigation.opened(
        ids.next(),
        AChild.number(hour),
        Emergency.CHILD_MISSING,
        new Investigation.Opener(
            new AccountId(person + ".account"), new PersonId(person), "E08000035-WYP"),
        responsible,
        at(hour));
  }

  private static Instant at(int hour) {
    return NOON.plus(Duration.ofHours(hour));
  }

  private Investigation saved(Investigation investigation) {
    committed(new Change.InvestigationSaved(null, investigation));
    return investigation;
  }

  private Investigation closed(Investigation investigation, int hour) {
    Investigation closed = investigation.closed(Finding.JUSTIFIED, AUDITOR, at(hour));
    committed(new Change.InvestigationSaved(investigation, closed));
    return closed;
  }

  @Test
  void anInvestigationComesBackAsItWasSavedLast() {
    Investigation open = saved(opened("owen", AnAccount.LEEDS, 1));
    assertThat(world.investigations().find(open.id())).contains(open);
    Investigation closed = closed(open, 3);
    assertThat(world.investigations().find(open.id())).contains(closed);
    assertThat(world.investigations().find(ids.next())).isEmpty();
  }

  @Test
  void aPersonHasOneThatIsOpenAtMost() {
    Investigation first = saved(opened("owen", AnAccount.LEEDS, 1));
    Change second = new Change.InvestigationSaved(null, opened("owen", AnAccount.YORK, 2));
    assertThat(world.investigations().hasOpen(OWEN)).isTrue();
    assertThat(commit(second)).isInstanceOf(Commits.Stale.class);
    saved(opened("ruth", AnAccount.YORK, 2));
    closed(first, 4);
    assertThat(world.investigations().hasOpen(OWEN)).isFalse();
    committed(second);
    assertThat(world.investigations().hasOpen(OWEN)).isTrue();
  }

  @Test
  void oneIsOpenedOnceAndClosedOnce() {
    Investigation open = saved(opened("owen", AnAccount.LEEDS, 1));
    assertThat(commit(new Change.InvestigationSaved(null, open))).isInstanceOf(Commits.Stale.class);
    closed(open, 3);
    assertThat(
            commit(
                new Change.InvestigationSaved(
                    open, open.closed(Finding.NOT_JUSTIFIED, AUDITOR, at(4)))))
        .isInstanceOf(Commits.Stale.class);
  }

  @Test
  void theOpenOnesOfAChildAreListedOldestFirst() {
    Investigation one = saved(opened("owen", AnAccount.LEEDS, 1));
    saved(opened("ruth", AnAccount.LEEDS, 2));
    assertThat(world.investigations().openOf(AChild.number(1), null, 9)).containsExactly(one);
    assertThat(world.investigations().openOf(AChild.number(1), one.place(), 9)).isEmpty();
    assertThat(world.investigations().openOf(AChild.number(3), null, 9)).isEmpty();
    closed(one, 3);
    assertThat(world.investigations().openOf(AChild.number(1), null, 9)).isEmpty();
  }

  /** The person has one that is open still, which can be closed as before. */
  @Test
  void anOpenOneFollowsTheChildToAnotherAuthority() {
    Investigation open = saved(opened("owen", AnAccount.LEEDS, 1));
    Investigation moved = open.answeredForBy(AnAccount.YORK);
    committed(new Change.InvestigationSaved(open, moved));

    assertThat(world.investigations().of(AnAccount.YORK, InvestigationStatus.OPEN, null, 9))
        .containsExactly(moved);
    assertThat(world.investigations().of(AnAccount.LEEDS, InvestigationStatus.OPEN, null, 9))
        .isEmpty();
    assertThat(world.investigations().openOf(AChild.number(1), null, 9)).containsExactly(moved);
    assertThat(world.investigations().hasOpen(OWEN)).isTrue();
    closed(moved, 3);
    assertThat(world.investigations().hasOpen(OWEN)).isFalse();
  }

  @Test
  void anAuthoritysAreListedByTheirStateOldestFirst() {
    Investigation one = saved(opened("owen", AnAccount.LEEDS, 1));
    Investigation two = saved(opened("ruth", AnAccount.LEEDS, 2));
    Investigation three = saved(opened("ewan", AnAccount.LEEDS, 3));
    Investigation york = saved(opened("niamh", AnAccount.YORK, 4));
    Investigation closed = closed(two, 5);
    InvestigationStatus open = InvestigationStatus.OPEN;
    assertThat(world.investigations().of(AnAccount.LEEDS, open, null, 9))
        .containsExactly(one, three);
    assertThat(world.investigations().of(AnAccount.LEEDS, open, null, 1)).containsExactly(one);
    assertThat(world.investigations().of(AnAccount.LEEDS, open, two.place(), 9))
        .containsExactly(three);
    assertThat(world.investigations().of(AnAccount.YORK, open, null, 9)).containsExactly(york);
    assertThat(world.investigations().of(AnAccount.LEEDS, InvestigationStatus.CLOSED, null, 9))
        .containsExactly(closed);
  }

  @Test
  void thoseOfAllAuthoritiesThatAreOverdueOrWereClosedTooLateAreListedOldestFirst() {
    Investigation one = saved(opened("owen", AnAccount.LEEDS, 1));
    Investigation two = saved(opened("ruth", AnAccount.YORK, 2));
    Investigation three = saved(opened("ewan", AnAccount.LEEDS, 3));
    assertThat(world.investigations().overdue(at(24), null, 9)).isEmpty();
    assertThat(world.investigations().overdue(at(26), null, 9)).containsExactly(one, two);
    assertThat(world.investigations().overdue(at(26), one.place(), 9)).containsExactly(two);
    assertThat(world.investigations().overdue(at(26), null, 1)).containsExactly(one);
    closed(three, 5);
    Investigation late = closed(one, 25);
    Investigation later = closed(two, 30);
    assertThat(world.investigations().overdue(at(60), null, 9)).isEmpty();
    assertThat(world.investigations().closedLate(null, 9)).containsExactly(late, later);
    assertThat(world.investigations().closedLate(late.place(), 9)).containsExactly(later);
  }
}
