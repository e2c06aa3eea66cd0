package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.record.AddHiddenInvolvement;
import org.contactpoint.shielding.record.AddHiddenInvolvementCommand;
import org.contactpoint.shielding.record.HiddenAddition;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Services that add themselves to a shielded child (rules §4, §6). */
class AddHiddenInvolvementTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId JOINED = AChild.number(2);
  private static final String ONE = "0".repeat(31) + "1";
  private static final String TWO = "0".repeat(31) + "2";

  private final ShieldingWorld world = new ShieldingWorld();
  private final AddHiddenInvolvement addInvolvement =
      new AddHiddenInvolvement(
          world.directory.children(),
          world.directory.hiddenFacts(),
          world.directory.commits(),
          world.ids,
          world.clock);

  @BeforeEach
  void leahIsShielded() {
    world.directory.given(
        AChild.silent(1).saying(SomeFacts.of("Leah", "Ward").born("2012-03-09")).build());
    world.ask(world.team, LEAH);
  }

  private static Involvement school(String id) {
    return AnInvolvement.school().id(id).ownedBy("leeds.socialworker").build();
  }

  private HiddenAddition add(Involvement involvement) {
    return add(involvement, LEAH);
  }

  private HiddenAddition add(Involvement involvement, ContactPointId number) {
    AuditEntry entry =
        new AuditEntry(
            ShieldingWorld.MONDAY,
            Actor.of(ShieldingWorld.as(world.socialWorker), Role.PRACTITIONER),
            ChildTouched.of(ChildAct.ADD_INVOLVEMENT, LEAH));
    AddHiddenInvolvementCommand command =
        new AddHiddenInvolvementCommand(
            LEAH, number, AnAccount.LEEDS, involvement, world.pending(), entry);
    return Retry.whileStale(
        outcome -> outcome instanceof HiddenAddition.NotCommitted(Commits.Stale ignored),
        () -> addInvolvement.handle(command));
  }

  private static Involvement shown(HiddenAddition addition) {
    return ((HiddenAddition.Noted) addition).involvement().content();
  }

  private List<Involvement> hidden() {
    return world.directory.hiddenFacts().of(LEAH).stream()
        .filter(statement -> statement.key().source().feed().equals(Source.SERVICE))
        .flatMap(statement -> statement.involvements().stream())
        .toList();
  }

  private void said(Involvement involvement, ContactPointId number) {
    world.directory.given(
        new Change.VersionHidden(
            LEAH,
            new StatementKey(new Source(AnAccount.LEEDS, Source.SERVICE), involvement.id().value()),
            number,
            new Version(
                LocalDate.of(2026, 11, 20),
                involvement.id().value(),
                false,
                Facts.involved(involvement))));
  }

  @Test
  void whatIsAddedLiesApart() {
    assertThat(shown(add(school(ONE)))).isEqualTo(school(ONE));

    assertThat(hidden()).containsExactly(school(ONE));
    assertThat(world.directory.actions()).endsWith("add-involvement");
  }

  @Test
  void whoAddsThemselvesAgainIsAnsweredWithWhatIsThere() {
    add(school(ONE));

    assertThat(shown(add(school(TWO)))).isEqualTo(school(ONE));
    assertThat(hidden()).containsExactly(school(ONE));
  }

  @Test
  void whoAddsThemselvesTwiceAtTheSameMomentIsThereOnce() {
    world.directory.beforeNextCommit(() -> add(school(TWO)));

    assertThat(shown(add(school(ONE)))).isEqualTo(school(TWO));
    assertThat(hidden()).containsExactly(school(TWO));
  }

  @Test
  void somebodyElsesIsNotTheirs() {
    said(AnInvolvement.school().id(ONE).ownedBy("leeds.teacher").build(), LEAH);

    assertThat(shown(add(school(TWO)))).isEqualTo(school(TWO));
    assertThat(addInvolvement.find(LEAH, new AccountId("leeds.socialworker"), ONE)).isEmpty();
    assertThat(addInvolvement.find(LEAH, new AccountId("leeds.teacher"), ONE)).isPresent();
  }

  @Test
  void whatIsOverIsAddedAnew() {
    said(
        AnInvolvement.school().id(ONE).until("2026-11-20").ownedBy("leeds.socialworker").build(),
        LEAH);

    assertThat(shown(add(school(TWO)))).isEqualTo(school(TWO));
  }

  /** Whoever adds themselves under both numbers of joined records learns nothing of the joining. */
  @Test
  void whatWasSaidUnderAnotherNumberIsNotAnsweredWith() {
    said(school(ONE), JOINED);

    assertThat(shown(add(school(TWO), LEAH))).isEqualTo(school(TWO));
    assertThat(shown(add(school("0".repeat(31) + "3"), JOINED))).isEqualTo(school(ONE));
  }

  @Test
  void childThatIsOpenByNowIsToBeAskedForAgain() {
    world.directory.given(AChild.silent(3).saying(SomeFacts.of("Mia", "Ward")).build());
    AuditEntry entry = world.directory.entries().getFirst();

    assertThat(
            addInvolvement.handle(
                new AddHiddenInvolvementCommand(
                    AChild.number(3),
                    AChild.number(3),
                    AnAccount.LEEDS,
                    school(ONE),
                    world.pending(),
                    entry)))
        .isEqualTo(new HiddenAddition.ShieldedNoMore());
  }

  @Test
  void nothingIsAddedWithoutItsEntry() {
    world.directory.trailFails(true);

    assertThat(add(school(ONE)))
        .isEqualTo(new HiddenAddition.NotCommitted(new Commits.TrailUnavailable()));
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(hidden()).isEmpty();
  }
}
