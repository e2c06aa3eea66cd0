package org.contactpoint.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Involvement;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.registration.involvement.AdditionOutcome;
import org.contactpoint.registration.involvement.ChangeInvolvementCommand;
import org.contactpoint.registration.involvement.InvolvementOutcome;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.Test;

/** Services that add themselves, and end what they began (the rules, §4). */
class InvolvementTest {

  private static final ContactPointId LEAH = AChild.number(1);
  private static final SomeFacts SAID = SomeFacts.of("Leah", "Ward").born("2012-03-09");
  private static final LocalDate END = LocalDate.of(2026, 11, 20);

  private final RegistrationWorld world = new RegistrationWorld();

  private static Involvement school(String id) {
    return AnInvolvement.school().id(id).from("2026-09-01").ownedBy("leeds.socialworker").build();
  }

  private static final String ONE = "0".repeat(31) + "1";
  private static final String TWO = "0".repeat(31) + "2";

  @Test
  void aPractitionerAddsThemselves() {
    world.directory.given(AChild.silent(1).saying(SAID).build());

    assertThat(world.add(world.socialWorker, LEAH, school(ONE)))
        .isInstanceOf(InvolvementOutcome.Noted.class);
    assertThat(world.open(LEAH).view().involvements()).containsExactly(school(ONE));
  }

  @Test
  void twoWhoAddThemselvesAtTheSameMomentAreBothThere() {
    world.directory.given(AChild.silent(1).saying(SAID).build());
    world.directory.beforeNextCommit(() -> world.add(world.socialWorker, LEAH, teachers(TWO)));

    world.add(world.socialWorker, LEAH, school(ONE));

    assertThat(world.open(LEAH).view().involvements())
        .containsExactlyInAnyOrder(school(ONE), teachers(TWO));
  }

  private static Involvement teachers(String id) {
    return AnInvolvement.school().id(id).from("2026-09-01").ownedBy("leeds.teacher").build();
  }

  /** One account has at most one open involvement for each service with a child (§4). */
  @Test
  void whoAddsThemselvesAgainIsAnsweredWithWhatIsThere() {
    world.directory.given(AChild.silent(1).saying(SAID).build());
    world.add(world.socialWorker, LEAH, school(ONE));

    assertThat(shown(world.add(world.socialWorker, LEAH, school(TWO)))).isEqualTo(school(ONE));
    assertThat(world.open(LEAH).view().involvements()).containsExactly(school(ONE));
    assertThat(world.directory.actions()).containsExactly("add-involvement", "add-involvement");
  }

  @Test
  void whoAddsThemselvesTwiceAtTheSameMomentIsThereOnce() {
    world.directory.given(AChild.silent(1).saying(SAID).build());
    world.directory.beforeNextCommit(() -> world.add(world.socialWorker, LEAH, school(TWO)));

    assertThat(shown(world.add(world.socialWorker, LEAH, school(ONE)))).isEqualTo(school(TWO));
    assertThat(world.open(LEAH).view().involvements()).containsExactly(school(TWO));
  }

  @Test
  void anotherServiceOfTheSameAccountIsAdded() {
    world.directory.given(AChild.silent(1).saying(SAID).build());
    world.add(world.socialWorker, LEAH, school(ONE));
    Involvement gp = AnInvolvement.gp().id(TWO).ownedBy("leeds.socialworker").build();

    assertThat(shown(world.add(world.socialWorker, LEAH, gp))).isEqualTo(gp);
    assertThat(world.open(LEAH).view().involvements()).hasSize(2);
  }

  @Test
  void whatIsOverIsAddedAnew() {
    world.directory.given(AChild.silent(1).saying(SAID).build());
    world.add(world.socialWorker, LEAH, school(ONE));
    end(world.socialWorker);

    assertThat(shown(world.add(world.socialWorker, LEAH, school(TWO)))).isEqualTo(school(TWO));
    assertThat(world.open(LEAH).view().involvements())
        .containsExactlyInAnyOrder(school(ONE).endedOn(END), school(TWO));
  }

  /** A file names people to be rung; that makes nobody's what it says. */
  @Test
  void whatAFileSaidOfTheSamePersonIsNotTheirs() {
    Involvement said =
        AnInvolvement.school().id(ONE).by("Somebody", "social-worker").from("2026-09-01").build();
    SomeFacts facts = SomeFacts.of("Leah", "Ward").born("2012-03-09").with(said);
    world.directory.given(AChild.silent(1).saying(facts).build());

    assertThat(shown(world.add(world.socialWorker, LEAH, school(TWO)))).isEqualTo(school(TWO));
    assertThat(end(world.socialWorker)).isEqualTo(new InvolvementOutcome.Unknown());
  }

  private static Involvement shown(InvolvementOutcome outcome) {
    return ((InvolvementOutcome.Noted) outcome).involvement().content();
  }

  /** What somebody said before of a shielded child, this function can't read. */
  @Test
  void shieldedChildIsForTheDesk() {
    ChildRecord.Shielded child = AChild.silent(1).saying(SAID).shielded();
    world.directory.given(child);

    assertThat(world.adding(world.socialWorker, LEAH, school(ONE)))
        .isEqualTo(new AdditionOutcome.Apart(child));
    assertThat(world.directory.entries()).isEmpty();
  }

  @Test
  void theOwnerEndsItAndItStaysVisibleAsPast() {
    world.directory.given(AChild.silent(1).saying(SAID).build());
    world.add(world.socialWorker, LEAH, school(ONE));

    assertThat(end(world.socialWorker)).isInstanceOf(InvolvementOutcome.Noted.class);
    assertThat(world.open(LEAH).view().involvements()).containsExactly(school(ONE).endedOn(END));
  }

  @Test
  void somebodyElsesInvolvementIsAbsent() {
    world.directory.given(AChild.silent(1).saying(SAID).build());
    world.add(world.socialWorker, LEAH, school(ONE));

    assertThat(end(world.yorkTeam)).isEqualTo(new InvolvementOutcome.Unknown());
  }

  private InvolvementOutcome end(Account account) {
    return world.changeInvolvement.handle(
        new ChangeInvolvementCommand(
            RegistrationWorld.as(account),
            Actor.of(RegistrationWorld.as(account), Role.PRACTITIONER),
            world.open(LEAH),
            ONE,
            ChildAct.END_INVOLVEMENT,
            involvement -> involvement.endedOn(END),
            (record, involvement) -> true,
            world.remembered(ONE)));
  }
}
