package org.contactpoint.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.InvolvementChange;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.registration.involvement.AdditionOutcome;
import org.contactpoint.registration.involvement.ChangeInvolvementCommand;
import org.contactpoint.registration.involvement.ChangeOutcome;
import org.contactpoint.registration.involvement.FindInvolvement;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.Test;

/** Services that add themselves, and end what they began (rules §4). */
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
        .isInstanceOf(AdditionOutcome.Noted.class);
    assertThat(world.open(LEAH).view().involvements()).containsExactly(school(ONE));
  }

  /** A number that leads to somebody hidden must not show that it does (rules §6). */
  @Test
  void aNumberThatLeadsToSomebodyHiddenOrGoneIsAbsent() {
    world.directory.given(AChild.silent(1).saying(SAID).shielded());
    world.directory.given(
        new ChildRecord.Merged(AChild.number(2), Revision.NEW.next(), LEAH, false, Set.of()));

    assertThat(world.add(world.socialWorker, AChild.number(2), school(ONE)))
        .isEqualTo(new AdditionOutcome.Unknown());
    assertThat(world.add(world.socialWorker, AChild.number(3), school(ONE)))
        .isEqualTo(new AdditionOutcome.Unknown());
    world.directory.given(AChild.silent(4).saying(AStatement.saying(SAID).withdrawn()).build());
    assertThat(world.add(world.socialWorker, AChild.number(4), school(ONE)))
        .isEqualTo(new AdditionOutcome.Unknown());
    assertThat(world.add(world.socialWorker, LEAH, school(ONE)))
        .isInstanceOf(AdditionOutcome.Apart.class);
  }

  /** Who joins a duplicate joins the child that it was merged into. */
  @Test
  void whoJoinsADuplicateJoinsTheChildThatItIs() {
    world.directory.given(AChild.silent(1).saying(SAID).build());
    world.directory.given(
        new ChildRecord.Merged(AChild.number(2), Revision.NEW.next(), LEAH, false, Set.of()));

    assertThat(shown(world.add(world.socialWorker, AChild.number(2), school(ONE))))
        .isEqualTo(school(ONE));
    assertThat(world.open(LEAH).view().involvements()).containsExactly(school(ONE));
  }

  /** What has become as large as a record may be takes in nothing more, and says so (rules §4). */
  @Test
  void aFullRecordRefusesWhoJoinsByAValue() {
    AChild full = AChild.silent(1);
    for (int i = 0; i < 700; i++) {
      full.saying(SomeFacts.of("L".repeat(70), "W".repeat(70)));
    }
    world.directory.given(full.build());

    assertThat(world.add(world.socialWorker, LEAH, school(ONE)))
        .isEqualTo(new AdditionOutcome.Exceeds(RecordLimits.Limit.RECORD_FULL));
    assertThat(world.directory.actions()).isEmpty();
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

  /** One account has at most one open involvement for each service with a child (rules §4). */
  @Test
  void whoAddsThemselvesAgainIsAnsweredWithWhatIsThere() {
    world.directory.given(AChild.silent(1).saying(SAID).build());
    world.add(world.socialWorker, LEAH, school(ONE));

    assertThat(shown(world.add(world.socialWorker, LEAH, school(TWO)))).isEqualTo(school(ONE));
    assertThat(world.open(LEAH).view().involvements()).containsExactly(school(ONE));
    assertThat(world.directory.actions()).containsExactly("add-involvement", "add-involvement");
  }

  /** A child has at most a hundred open involvements (rules §4). */
  @Test
  void theHundredAndFirstIsRefusedByAValueAndTheRecordStaysWritable() {
    world.directory.given(AChild.silent(1).saying(SAID).build());
    for (int i = 0; i < RecordLimits.MOST_OPEN_INVOLVEMENTS; i++) {
      assertThat(world.add(world.socialWorker, LEAH, ofSomebody(i)))
          .isInstanceOf(AdditionOutcome.Noted.class);
    }

    assertThat(world.add(world.socialWorker, LEAH, ofSomebody(100)))
        .isEqualTo(new AdditionOutcome.Exceeds(RecordLimits.Limit.TOO_MANY_INVOLVEMENTS));
    assertThat(end(AnAccount.practitioner("somebody.1").build()))
        .isInstanceOf(ChangeOutcome.Changed.class);
    assertThat(world.add(world.socialWorker, LEAH, ofSomebody(100)))
        .isInstanceOf(AdditionOutcome.Noted.class);
  }

  private static Involvement ofSomebody(int i) {
    return AnInvolvement.school().id(hex(i)).from("2026-09-01").ownedBy("somebody." + i).build();
  }

  private static String hex(int i) {
    return String.format(Locale.ROOT, "%032x", i);
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
    assertThat(find(world.socialWorker)).isEqualTo(new FindInvolvement.Nothing(LEAH));
  }

  private static Involvement shown(AdditionOutcome outcome) {
    return ((AdditionOutcome.Noted) outcome).involvement().content();
  }

  /** What somebody said before of a shielded child, this function can't read. */
  @Test
  void shieldedChildIsForTheShieldingFunction() {
    ChildRecord.Shielded child = AChild.silent(1).saying(SAID).shielded();
    world.directory.given(child);

    assertThat(world.add(world.socialWorker, LEAH, school(ONE)))
        .isEqualTo(new AdditionOutcome.Apart(child));
    assertThat(world.directory.entries()).isEmpty();
  }

  @Test
  void theOwnerEndsItAndItStaysVisibleAsPast() {
    world.directory.given(AChild.silent(1).saying(SAID).build());
    world.add(world.socialWorker, LEAH, school(ONE));

    assertThat(end(world.socialWorker)).isInstanceOf(ChangeOutcome.Changed.class);
    assertThat(world.open(LEAH).view().involvements()).containsExactly(school(ONE).endedOn(END));
  }

  @Test
  void whatIsNotAsShownIsLeftAlone() {
    world.directory.given(AChild.silent(1).saying(SAID).build());
    world.add(world.socialWorker, LEAH, school(ONE));

    assertThat(change(world.socialWorker, new InvolvementChange.End(END), false))
        .isEqualTo(new ChangeOutcome.Stale());
    assertThat(world.open(LEAH).view().involvements()).containsExactly(school(ONE));
  }

  /** Withdrawn consent hides it at once, everywhere (rules §5). */
  @Test
  void withdrawnConsentHidesTheService() {
    Involvement clinic = AnInvolvement.sensitive().id(ONE).ownedBy("leeds.socialworker").build();
    world.directory.given(AChild.silent(1).saying(SAID).build());
    world.add(world.socialWorker, LEAH, clinic);

    assertThat(change(world.socialWorker, new InvolvementChange.ConsentWithdrawal(), true))
        .isInstanceOf(ChangeOutcome.Changed.class);
    assertThat(world.open(LEAH).view().visibleInvolvements()).isEmpty();
    assertThat(world.directory.actions()).endsWith("withdraw-consent");
  }

  @Test
  void consentThatNobodyGaveCanNotBeWithdrawn() {
    world.directory.given(AChild.silent(1).saying(SAID).build());
    world.add(world.socialWorker, LEAH, school(ONE));

    assertThat(change(world.socialWorker, new InvolvementChange.ConsentWithdrawal(), true))
        .isEqualTo(new ChangeOutcome.Obstructed(InvolvementChange.Obstacle.NO_CONSENT));
  }

  @Test
  void nothingIsEndedWithoutItsEntry() {
    world.directory.given(AChild.silent(1).saying(SAID).build());
    world.add(world.socialWorker, LEAH, school(ONE));
    world.directory.trailFails(true);

    assertThat(end(world.socialWorker))
        .isEqualTo(new ChangeOutcome.NotCommitted(new Commits.TrailUnavailable()));
  }

  @Test
  void somebodyElsesInvolvementIsAbsent() {
    world.directory.given(AChild.silent(1).saying(SAID).build());
    world.add(world.socialWorker, LEAH, school(ONE));

    assertThat(find(world.yorkTeam)).isEqualTo(new FindInvolvement.Nothing(LEAH));
  }

  private FindInvolvement.Found find(Account account) {
    return world.findInvolvement.changeable(LEAH, account, ONE);
  }

  private ChangeOutcome end(Account account) {
    return change(account, new InvolvementChange.End(END), true);
  }

  private ChangeOutcome change(Account account, InvolvementChange change, boolean asShown) {
    FindInvolvement.Own own = (FindInvolvement.Own) find(account);
    return world.changeInvolvement.handle(
        new ChangeInvolvementCommand(
            Actor.of(RegistrationWorld.as(account), Role.PRACTITIONER),
            own.child(),
            own.involvement(),
            change,
            asShown,
            List.of(),
            world.pending().naming(ONE)));
  }
}
