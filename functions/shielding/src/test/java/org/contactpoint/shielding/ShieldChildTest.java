package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.deciding.ShieldStep;
import org.contactpoint.shielding.opening.ShieldChildOutcome;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.Test;

/** Hiding at once, and propagation to siblings (rules §6). */
class ShieldChildTest {

  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId MIA = AChild.number(2);
  private static final ContactPointId LODGER = AChild.number(3);

  private final ShieldingWorld world = new ShieldingWorld();

  private static SomeFacts ward(String given, String born) {
    return SomeFacts.of(given, "Ward")
        .born(born)
        .livingAt("4 Chapel Row", "LS6 2AB")
        .caredForBy("Anne Ward", Relationship.MOTHER);
  }

  private void givenLeah() {
    world.directory.given(
        AChild.silent(1)
            .saying(
                ward("Leah", "2012-03-09")
                    .formerly("Leah", "Oldname")
                    .nhs("9000000009")
                    .with(AnInvolvement.school().build()))
            .build());
  }

  @Test
  void theTeamHidesAChildAtOnceBehindItsFace() {
    givenLeah();

    ShieldChildOutcome outcome = world.ask(world.team, LEAH);

    assertThat(outcome).isInstanceOf(ShieldChildOutcome.Hidden.class);
    assertThat(world.record(LEAH))
        .isInstanceOfSatisfying(
            ChildRecord.Shielded.class,
            child -> {
              assertThat(child.face().name()).isEqualTo(SomeFacts.name("Leah", "Ward"));
              assertThat(child.revision().shieldEpoch()).isEqualTo(1);
            });
  }

  @Test
  void nothingThatWasKnownIsLost() {
    givenLeah();
    ChildView before = ((ChildRecord.Open) world.record(LEAH)).view();

    world.ask(world.team, LEAH);

    assertThat(ChildView.of(world.directory.hiddenFacts().of(LEAH))).isEqualTo(before);
  }

  @Test
  void onlyTheFacesKeysAreLeftToFindTheChildBy() {
    givenLeah();
    ChildView before = ((ChildRecord.Open) world.record(LEAH)).view();
    ChildRecord.Open open = (ChildRecord.Open) world.record(LEAH);

    world.ask(world.team, LEAH);

    var left = IndexKeys.ofFace(open.face(), world.sounds);
    assertThat(world.directory.searchIndex().ask(IndexKeys.of(before, world.sounds), 100))
        .allSatisfy(
            (key, listing) ->
                assertThat(listing.children().isEmpty()).isEqualTo(!left.contains(key)));
  }

  @Test
  void aDecisionIsDueByTheEndOfTheNextWorkingDay() {
    givenLeah();

    Shield shield = world.hidden(LEAH);

    assertThat(shield.status()).isEqualTo(ShieldStatus.INTERIM);
    assertThat(shield.decideBy()).isEqualTo(Instant.parse("2026-11-24T17:00:00Z"));
  }

  @Test
  void brothersAndSistersAtTheHomeAreHiddenWithTheChild() {
    givenLeah();
    world.directory.given(AChild.silent(2).saying(ward("Mia", "2015-06-01")).build());

    world.ask(world.team, LEAH);

    assertThat(world.record(MIA)).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(world.directory.actions()).contains("ask-shield", "shield-travelled");
    assertThat(world.directory.shields().unfinished(10)).isEmpty();
  }

  @Test
  void othersAtTheHomeAreProposedToTheChildsTeamAlone() {
    givenLeah();
    world.directory.given(
        AChild.silent(3)
            .saying(
                SomeFacts.of("Omar", "Hassan")
                    .born("2014-01-05")
                    .livingAt("4 Chapel Row", "LS6 2AB")
                    .caredForBy("Sana Hassan", Relationship.MOTHER))
            .build());

    ShieldChildOutcome outcome = world.ask(world.team, LEAH);

    assertThat(proposals(outcome)).containsExactly(LODGER);
    assertThat(world.record(LODGER)).isInstanceOf(ChildRecord.Open.class);
  }

  @Test
  void aPractitionerWithAnOpenInvolvementMayAskAndSeesNoProposals() {
    world.directory.given(
        AChild.silent(1)
            .saying(
                ward("Leah", "2012-03-09")
                    .with(AnInvolvement.school().ownedBy("leeds.socialworker").build()))
            .build());

    ShieldChildOutcome outcome = world.ask(world.socialWorker, LEAH);

    assertThat(proposals(outcome)).isEmpty();
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Shielded.class);
  }

  /**
   * A contact detail is no identity: a file, and whoever has the address, could claim it (rules
   * §2).
   */
  @Test
  void whoWasNamedByAddressAloneIsNotInvolved() {
    world.directory.given(
        AChild.silent(1)
            .saying(
                ward("Leah", "2012-03-09")
                    .with(AnInvolvement.school().by("Ruth Okafor", "social-worker").build()))
            .saying(
                ward("Leah", "2012-03-09")
                    .with(
                        AnInvolvement.gp()
                            .by("Ruth Okafor", "social-worker")
                            .ownedBy("leeds.other")
                            .build()))
            .build());
    Account named = world.socialWorker.reachedAt("practitioner@example.org");

    assertThat(world.ask(named, LEAH))
        .isEqualTo(new ShieldChildOutcome.Refused(Denial.NOT_INVOLVED));
  }

  @Test
  void aPractitionerWithoutInvolvementMayNotAsk() {
    givenLeah();

    assertThat(world.ask(world.socialWorker, LEAH))
        .isEqualTo(new ShieldChildOutcome.Refused(Denial.NOT_INVOLVED));
  }

  @Test
  void anotherCouncilsTeamMayNotAsk() {
    givenLeah();

    assertThat(world.ask(world.yorkTeam, LEAH))
        .isEqualTo(new ShieldChildOutcome.Refused(Denial.OTHER_COUNCIL));
  }

  @Test
  void askingAgainChangesNothingAndAnswersAlike() {
    givenLeah();
    world.ask(world.team, LEAH);
    ChildRecord before = world.record(LEAH);
    Shield shield = world.directory.shields().newestOf(LEAH).orElseThrow();

    ShieldChildOutcome again = world.ask(world.team, LEAH);

    assertThat(world.record(LEAH)).isEqualTo(before);
    assertThat(((ShieldChildOutcome.Hidden) again).opened().content().shield().id())
        .isEqualTo(shield.id());
  }

  @Test
  void nothingIsHiddenWithoutItsEntry() {
    givenLeah();
    world.directory.trailFails(true);

    ShieldChildOutcome outcome = world.ask(world.team, LEAH);

    assertThat(outcome)
        .isEqualTo(new ShieldChildOutcome.NotCommitted(new Commits.TrailUnavailable()));
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Open.class);
  }

  @Test
  void propagationCutOffByACrashContinues() {
    givenLeah();
    world.directory.given(AChild.silent(2).saying(ward("Mia", "2015-06-01")).build());
    world.directory.beforeCommit(
        world.directory.commitsTried() + 2, () -> world.directory.trailFails(true));
    world.ask(world.team, LEAH);
    assertThat(world.record(MIA)).isInstanceOf(ChildRecord.Open.class);

    world.directory.trailFails(false);
    world.resumeShields.resume(Deadline.NEVER);

    assertThat(world.record(MIA)).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(world.directory.shields().unfinished(10)).isEmpty();
  }

  @Test
  void aWriterWhoReadAnOpenRecordCannotCommitAfterTheShield() {
    givenLeah();
    ChildRecord.Open read = (ChildRecord.Open) world.record(LEAH);
    world.ask(world.team, LEAH);

    Commits.Outcome late =
        world
            .directory
            .commits()
            .commit(
                List.of(
                    new org.contactpoint.domain.commit.Change.RecordSaved(read, read.revised())),
                List.of(world.directory.entries().getFirst()));

    assertThat(late).isEqualTo(new Commits.Stale());
  }

  @Test
  void aTeamSeesWhatItsOwnCouncilsSourcesSaidAndNothingElse() {
    world.directory.given(AChild.silent(1).saying(ward("Leah", "2012-03-09")).build());
    world.ask(world.team, LEAH);
    ChildRecord.Shielded child = (ChildRecord.Shielded) world.record(LEAH);

    assertThat(world.entitlement.of(ShieldingWorld.as(world.team), child).statements()).hasSize(1);
    assertThat(world.entitlement.of(ShieldingWorld.as(world.yorkTeam), child).statements())
        .isEmpty();
    assertThat(
            world
                .entitlement
                .of(AnAccount.practitioner("leeds.other").calling(), child)
                .statements())
        .isEmpty();
  }

  /** A step-brother of another name is kin by the carer whom they share. */
  @Test
  void whoSharesACarerIsHiddenThoughTheNamesDiffer() {
    givenLeah();
    world.directory.given(
        AChild.silent(2)
            .saying(
                SomeFacts.of("Mia", "Stone")
                    .born("2015-06-01")
                    .livingAt("4 Chapel Row", "LS6 2AB")
                    .caredForBy("Anne Ward", Relationship.STEP_PARENT))
            .build());

    world.ask(world.team, LEAH);

    assertThat(world.record(MIA)).isInstanceOf(ChildRecord.Shielded.class);
  }

  @Test
  void aRecordOfWhichNothingIsLeftIsNoChildAndNoKin() {
    givenLeah();
    world.directory.given(
        AChild.silent(2)
            .sayingOnly(AStatement.saying(ward("Mia", "2015-06-01")).withdrawn())
            .build());

    world.ask(world.team, LEAH);

    assertThat(world.record(MIA)).isInstanceOf(ChildRecord.Open.class);
    assertThat(world.ask(world.team, MIA)).isEqualTo(new ShieldChildOutcome.NoSuchChild());
  }

  /** Asking under a number that leads to somebody hidden must not show that it does. */
  @Test
  void aNumberThatLeadsToAShieldedChildIsUnknown() {
    givenLeah();
    world.directory.given(new ChildRecord.Merged(MIA, Revision.NEW.next(), LEAH, false, Set.of()));
    world.ask(world.team, LEAH);

    assertThat(world.ask(world.team, MIA)).isEqualTo(new ShieldChildOutcome.NoSuchChild());
  }

  /** To all but the child's team every asking looks like the first one. */
  @Test
  void whoAsksAgainDoesNotLearnWhatWasDecidedMeanwhile() {
    world.directory.given(
        AChild.silent(1)
            .saying(
                ward("Leah", "2012-03-09")
                    .with(AnInvolvement.school().ownedBy("leeds.socialworker").build()))
            .build());
    Shield first = shown(world.ask(world.socialWorker, LEAH));
    world.move(
        world.approver, world.directory.shields().newestOf(LEAH).orElseThrow(), ShieldStep.CONFIRM);

    Shield again = shown(world.ask(world.socialWorker, LEAH));

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.status()).isEqualTo(ShieldStatus.INTERIM);
    assertThat(again.reviewBy()).isNull();
    assertThat(again.decideBy()).isEqualTo(first.decideBy());
    assertThat(shown(world.ask(world.team, LEAH)).status()).isEqualTo(ShieldStatus.SHIELDED);
  }

  private static Shield shown(ShieldChildOutcome outcome) {
    return ((ShieldChildOutcome.Hidden) outcome).opened().content().shield();
  }

  @Test
  void aRepeatGoesOnWithWhatWasCutOff() {
    givenLeah();
    world.directory.given(AChild.silent(2).saying(ward("Mia", "2015-06-01")).build());
    world.directory.beforeCommit(
        world.directory.commitsTried() + 2, () -> world.directory.trailFails(true));
    Shield shield = shown(world.ask(world.team, LEAH));
    world.directory.trailFails(false);

    ShieldChildOutcome again = world.repeat(world.team, LEAH, shield.id());

    assertThat(shown(again).id()).isEqualTo(shield.id());
    assertThat(world.record(MIA)).isInstanceOf(ChildRecord.Shielded.class);
  }

  /** The child may have come into the open since the first answer. */
  @Test
  void aRepeatShowsTheShieldOfTheFirstAnswerWhateverBecameOfIt() {
    givenLeah();
    Shield shield = world.hidden(LEAH);
    world.move(world.approver, shield, ShieldStep.REFUSE);

    Shield again = shown(world.repeat(world.team, LEAH, shield.id()));

    assertThat(again.status()).isEqualTo(ShieldStatus.REFUSED);
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Open.class);
  }

  @Test
  void aRepeatOfAnAnswerThatNamesNoShieldIsUnknown() {
    givenLeah();

    assertThat(world.repeat(world.team, LEAH, new ShieldId(world.ids.next())))
        .isEqualTo(new ShieldChildOutcome.NoSuchChild());
  }

  @Test
  void aShieldThatIsSettledIsNotSettledTwice() {
    givenLeah();
    Shield asOpened = shown(world.ask(world.team, LEAH));
    int entries = world.directory.entries().size();

    assertThat(world.propagateShield.propagate(asOpened)).isTrue();

    assertThat(world.directory.entries()).hasSize(entries);
  }

  @Test
  void whoActsForAnotherOrHasNoCouncilSeesTheFaceAlone() {
    givenLeah();
    world.ask(world.team, LEAH);
    ChildRecord.Shielded child = (ChildRecord.Shielded) world.record(LEAH);
    Caller mediated = new Caller(world.team, world.socialWorker, "r");
    Caller national = AnAccount.nationalAuditor("england.auditor").calling();

    assertThat(world.entitlement.of(mediated, child).statements()).isEmpty();
    assertThat(world.entitlement.of(mediated, child).responsible()).isNull();
    assertThat(world.entitlement.recordFor(mediated, child)).isEqualTo(child);
    assertThat(world.entitlement.of(national, child).statements()).isEmpty();
  }

  /** Somebody of another council's team may work with the child too: then they ask as that. */
  @Test
  void anotherCouncilsTeamMemberWhoWorksWithTheChildAsksAsAnybodyInvolved() {
    Account both = AnAccount.team("york.both").and(Role.PRACTITIONER).ofYork().build();
    world.directory.admit(both);
    world.directory.given(
        AChild.silent(1)
            .saying(
                ward("Leah", "2012-03-09")
                    .with(AnInvolvement.school().ownedBy("york.both").build()))
            .build(),
        AChild.silent(3)
            .saying(
                SomeFacts.of("Omar", "Hassan")
                    .born("2014-01-05")
                    .livingAt("4 Chapel Row", "LS6 2AB"))
            .build());

    assertThat(proposals(world.ask(both, LEAH))).isEmpty();
    assertThat(proposals(world.ask(world.team, LEAH))).containsExactly(LODGER);
  }

  /** After a restore a record may be hidden and its shield gone: nobody can decide on it. */
  @Test
  void aChildWhoIsHiddenWithoutAShieldIsNobodysToAskFor() {
    world.directory.given(AChild.silent(1).saying(ward("Leah", "2012-03-09")).shielded());

    assertThat(world.ask(world.team, LEAH)).isEqualTo(new ShieldChildOutcome.NoSuchChild());
  }

  private static List<ContactPointId> proposals(ShieldChildOutcome outcome) {
    return ((ShieldChildOutcome.Hidden) outcome).opened().content().proposals();
  }
}
