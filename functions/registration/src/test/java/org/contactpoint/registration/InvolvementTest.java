package org.contactpoint.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.Involvement;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.registration.involvement.ChangeInvolvementCommand;
import org.contactpoint.registration.involvement.InvolvementOutcome;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
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
    Involvement practice = AnInvolvement.gp().id(TWO).ownedBy("leeds.gp").build();
    world.directory.beforeNextCommit(() -> world.add(world.socialWorker, LEAH, practice));

    world.add(world.socialWorker, LEAH, school(ONE));

    assertThat(world.open(LEAH).view().involvements())
        .containsExactlyInAnyOrder(school(ONE), practice);
  }

  /** One account has at most one open involvement for each service type (the rules, §4). */
  @Test
  void whoIsThereIsAnsweredWithWhatIsThere() {
    world.directory.given(AChild.silent(1).saying(SAID).build());
    world.add(world.socialWorker, LEAH, school(ONE));

    assertThat(world.add(world.socialWorker, LEAH, school(TWO)))
        .isInstanceOfSatisfying(
            InvolvementOutcome.Noted.class,
            noted -> assertThat(noted.involvement().content()).isEqualTo(school(ONE)));
    assertThat(world.open(LEAH).view().involvements()).containsExactly(school(ONE));
  }

  /** A child has at most a hundred open involvements (the rules, §4). */
  @Test
  void theHundredAndFirstIsRefusedByAValueAndTheRecordStaysWritable() {
    world.directory.given(AChild.silent(1).saying(SAID).build());
    for (int i = 0; i < RecordLimits.MOST_OPEN_INVOLVEMENTS; i++) {
      assertThat(world.add(world.socialWorker, LEAH, ofSomebody(i)))
          .isInstanceOf(InvolvementOutcome.Noted.class);
    }

    assertThat(world.add(world.socialWorker, LEAH, ofSomebody(100)))
        .isEqualTo(new InvolvementOutcome.Exceeds(RecordLimits.Limit.TOO_MANY_INVOLVEMENTS));
    assertThat(end(AnAccount.practitioner("somebody.1").build()))
        .isInstanceOf(InvolvementOutcome.Noted.class);
    assertThat(world.add(world.socialWorker, LEAH, ofSomebody(100)))
        .isInstanceOf(InvolvementOutcome.Noted.class);
  }

  private static Involvement ofSomebody(int i) {
    return AnInvolvement.school().id(hex(i)).from("2026-09-01").ownedBy("somebody." + i).build();
  }

  private static String hex(int i) {
    return String.format(Locale.ROOT, "%032x", i);
  }

  /**
   * Hidden facts have no limit that anybody could feel, and still one place for one service a day.
   */
  @Test
  void whatOneAccountAddsToAShieldedChildOnOneDayTakesOnePlace() {
    world.directory.given(AChild.silent(1).saying(SAID).shielded());

    for (int i = 0; i < 150; i++) {
      Involvement again =
          AnInvolvement.school().id(hex(i)).from("2026-09-01").ownedBy("york.nurse").build();
      assertThat(world.add(world.socialWorker, LEAH, again))
          .isInstanceOf(InvolvementOutcome.Noted.class);
    }

    assertThat(world.directory.hiddenFacts().of(LEAH)).hasSize(1);
  }

  @Test
  void onAShieldedChildTheyAreToldTheSameAndWhatTheySaidIsSealed() {
    world.directory.given(AChild.silent(1).saying(SAID).shielded());

    assertThat(world.add(world.socialWorker, LEAH, school(ONE)))
        .isInstanceOfSatisfying(
            InvolvementOutcome.Noted.class,
            noted -> assertThat(noted.involvement().content()).isEqualTo(school(ONE)));
    assertThat(world.directory.hiddenFacts().of(LEAH))
        .anySatisfy(said -> assertThat(said.involvements()).containsExactly(school(ONE)));
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
