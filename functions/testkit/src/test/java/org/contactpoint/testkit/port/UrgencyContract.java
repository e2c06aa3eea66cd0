package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.testkit.ManualClock;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AFile;
import org.junit.jupiter.api.Test;

/**
 * What is urgent goes before what is not: a shield, a suspension, a withdrawal can't be kept out by
 * writing (rules §2, §6).
 */
abstract class UrgencyContract {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final AccountId RUTH = new AccountId("ruth");

  final ManualClock clock = new ManualClock(PortContract.NOON);
  private final World world = world();

  abstract World world();

  private Commits.Outcome commit(Change... changes) {
    return world.commits().commit(List.of(changes), List.of(Entries.of(LEAH)));
  }

  private void committed(Change... changes) {
    assertThat(commit(changes)).isInstanceOf(Commits.Committed.class);
  }

  private void stale(Change... changes) {
    assertThat(commit(changes)).isInstanceOf(Commits.Stale.class);
  }

  private static Change urgent(String act) {
    return new Change.UrgentForChild(LEAH, act);
  }

  /** The states that a record goes through, each one change after the other. */
  private static List<ChildRecord.Open> states() {
    List<ChildRecord.Open> states =
        new ArrayList<>(List.of(AChild.named("Leah", "Ward").id(LEAH).build()));
    for (int i = 2; i < 9; i++) {
      states.add(states.getLast().distinguishedFrom(Set.of(AChild.number(i))).revised());
    }
    return states;
  }

  /** A record that was changed once since somebody urgent read it. */
  private List<ChildRecord.Open> overtaken(String act) {
    List<ChildRecord.Open> states = states();
    committed(new Change.RecordSaved(null, states.get(0)));
    committed(new Change.RecordSaved(states.get(0), states.get(1)));
    stale(new Change.RecordSaved(states.get(0), states.get(1)), urgent(act));
    return states;
  }

  @Test
  void whoeverIsUrgentAndWasOvertakenIsNotOvertakenAgain() {
    List<ChildRecord.Open> states = overtaken("shield");

    stale(new Change.RecordSaved(states.get(1), states.get(2)));
    stale(new Change.RevisionHeld(LEAH, states.get(1).revision()));
    stale(new Change.RecordDeleted(states.get(1)));

    committed(new Change.RecordSaved(states.get(1), states.get(2)), urgent("shield"));
  }

  @Test
  void claimIsOverWithTheActThatMadeIt() {
    List<ChildRecord.Open> states = overtaken("shield");
    committed(new Change.RecordSaved(states.get(1), states.get(2)), urgent("shield"));

    committed(new Change.RecordSaved(states.get(2), states.get(3)));
  }

  @Test
  void claimIsOverAfterTwoSecondsWhateverBecameOfTheAct() {
    List<ChildRecord.Open> states = overtaken("shield");
    clock.pass(Duration.ofMillis(1_999));
    stale(new Change.RecordSaved(states.get(1), states.get(2)));

    clock.pass(Duration.ofMillis(1));

    committed(new Change.RecordSaved(states.get(1), states.get(2)));
  }

  @Test
  void secondUrgentActWaitsForTheFirst() {
    List<ChildRecord.Open> states = overtaken("shield");

    stale(new Change.RecordSaved(states.get(1), states.get(2)), urgent("withdrawal"));
    committed(new Change.RecordSaved(states.get(1), states.get(2)), urgent("shield"));
    committed(new Change.RecordSaved(states.get(2), states.get(3)), urgent("withdrawal"));
  }

  @Test
  void claimKeepsNobodyFromSayingThatARecordIsStillOpen() {
    List<ChildRecord.Open> states = overtaken("shield");

    committed(new Change.EpochHeld(LEAH, states.get(1).revision().shieldEpoch()));
  }

  @Test
  void claimOfHiddenThingsIsOverWithTheActToo() {
    List<ChildRecord.Open> states = overtaken("withdrawal");

    committed(new Change.RevisionHeld(LEAH, states.get(1).revision()), urgent("withdrawal"));
    committed(new Change.RecordSaved(states.get(2), states.get(3)));
  }

  @Test
  void nobodyWhoIsThereIsClaimedWhereNobodyIs() {
    stale(new Change.RecordSaved(states().get(0), states().get(1)), urgent("shield"));

    committed(new Change.RecordSaved(null, states().get(0)));
  }

  @Test
  void suspensionIsNotKeptOutByChangesOfTheAccount() {
    AccountFile requested = AFile.of("ruth", Role.PRACTITIONER, PortContract.NOON).requested();
    AccountFile first = AFile.moved(requested.close());
    committed(new Change.AccountSaved(null, requested));
    AccountFile changed = requested.usedAt(clock.instant());
    committed(new Change.AccountSaved(requested, changed));
    Change urgent = new Change.UrgentForAccount(RUTH, "suspension");
    stale(new Change.AccountSaved(requested, first), urgent);

    stale(new Change.AccountSaved(changed, changed.usedAt(clock.instant())));
    AccountFile closed = AFile.moved(changed.close());
    committed(new Change.AccountSaved(changed, closed), urgent);
    assertThat(world.accounts().find(RUTH)).contains(closed.account());
  }
}
