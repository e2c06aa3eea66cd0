package org.contactpoint.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.registration.register.RegistrationOutcome;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.Test;

/** Registering a child (rules §4). */
class RegisterChildTest {

  private static final SomeFacts LEAH = SomeFacts.of("Leah", "Ward").born("2012-03-09").female();

  private final RegistrationWorld world = new RegistrationWorld();

  @Test
  void aNewChildIsRegisteredForTheCallersOwnCouncil() {
    assertThat(world.register(LEAH))
        .isInstanceOfSatisfying(
            RegistrationOutcome.Registered.class,
            registered -> {
              ChildRecord.Open child = registered.child().content();
              assertThat(child.responsible()).isEqualTo(world.team.authority());
              assertThat(world.open(child.id())).isEqualTo(child);
            });
    assertThat(world.directory.actions()).containsExactly("register-child");
  }

  @Test
  void aChildWhoLooksAlikeIsShownInsteadAndThatIsEntered() {
    world.directory.given(AChild.silent(1).saying(LEAH).build());

    assertThat(alike(world.register(SomeFacts.of("Lea", "Ward").born("2012-03-09"))))
        .containsExactly(AChild.number(1));
    assertThat(world.directory.actions()).containsExactly("show-duplicates");
  }

  /** Whoever is quicker registers the child; all others are shown it. */
  @Test
  void ofManyRegistrationsOfOneChildAtOnceOneIsMade() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<RegistrationOutcome> registration = () -> world.register(LEAH);
      List<RegistrationOutcome> outcomes = new ArrayList<>();
      for (Future<RegistrationOutcome> outcome :
          threads.invokeAll(Collections.nCopies(16, registration))) {
        outcomes.add(outcome.get());
      }

      assertThat(outcomes).filteredOn(RegistrationOutcome.Registered.class::isInstance).hasSize(1);
      assertThat(outcomes)
          .filteredOn(RegistrationOutcome.PossibleDuplicate.class::isInstance)
          .hasSize(15);
    }
  }

  @Test
  void aTwinIsRegisteredOnceDistinguished() {
    world.directory.given(AChild.silent(1).saying(LEAH).build());

    assertThat(world.register(SomeFacts.of("Lia", "Ward").born("2012-03-09"), AChild.number(1)))
        .isInstanceOf(RegistrationOutcome.Registered.class);
  }

  @Test
  void aClearlyDifferentGivenNameIsAnotherChild() {
    world.directory.given(AChild.silent(1).saying(LEAH).build());

    assertThat(world.register(SomeFacts.of("Oliver", "Ward").born("2012-03-09")))
        .isInstanceOf(RegistrationOutcome.Registered.class);
  }

  private static SomeFacts athome(SomeFacts facts) {
    return facts.livingAt("4 Chapel Row", "LS6 2AB").caredForBy("Anne Ward", Relationship.MOTHER);
  }

  /** What a row of a file waits for is shown here, too: one rule for both (rules §4). */
  @Test
  void anotherFamilyNameWithTheSameHomeAndCarerMayBeTheSameChild() {
    world.directory.given(AChild.silent(1).saying(athome(LEAH)).build());

    assertThat(alike(world.register(athome(SomeFacts.of("Leah", "Okonkwo").born("2012-03-09")))))
        .containsExactly(AChild.number(1));
  }

  /** A name in use may be unlike the registered one: nobody becomes two in silence (rules §4). */
  @Test
  void anotherGivenNameWithTheSameHomeFamilyNameAndBirthdayMayBeTheSameChild() {
    world.directory.given(AChild.silent(1).saying(athome(LEAH)).build());

    assertThat(alike(world.register(athome(SomeFacts.of("Candy", "Ward").born("2012-03-09")))))
        .containsExactly(AChild.number(1));
    assertThat(world.register(athome(SomeFacts.of("Candy", "Ward").born("2012-03-09").male())))
        .isInstanceOf(RegistrationOutcome.Registered.class);
  }

  @Test
  void aBirthdayWithItsDigitsTurnedRoundMayBeTheSameChildsAtTheSameHome() {
    world.directory.given(
        AChild.silent(1).saying(athome(SomeFacts.of("Leah", "Ward").born("2012-03-21"))).build());

    assertThat(alike(world.register(athome(SomeFacts.of("Leah", "Ward").born("2012-03-12")))))
        .containsExactly(AChild.number(1));
  }

  @Test
  void anIdentifierOfAnOpenChildIsTaken() {
    world.directory.given(
        AChild.silent(1)
            .saying(SomeFacts.of("Mia", "Ward").born("2015-06-01").nhs("9000000009"))
            .build());

    assertThat(world.register(SomeFacts.of("Zed", "Other").born("2014-01-02").nhs("9000000009")))
        .isInstanceOf(RegistrationOutcome.PossibleDuplicate.class);
  }

  @Test
  void anIdentifierThatOnlyAShieldedChildHasCountsAsFree() {
    world.directory.given(AChild.silent(1).saying(LEAH.nhs("9000000009")).shielded());

    assertThat(world.register(SomeFacts.of("Zed", "Other").born("2014-01-02").nhs("9000000009")))
        .isInstanceOf(RegistrationOutcome.Registered.class);
  }

  @Test
  void theFaceOfAShieldedChildCountsAsAnybodyMaySeeIt() {
    world.directory.given(AChild.silent(1).saying(LEAH).shielded());

    assertThat(alike(world.register(LEAH))).containsExactly(AChild.number(1));
  }

  @Test
  void namesTurnedRoundAreAlikeWhereTheChildIsOpen() {
    world.directory.given(AChild.silent(1).saying(LEAH).build());

    assertThat(alike(world.register(SomeFacts.of("Ward", "Leah").born("2012-03-09"))))
        .containsExactly(AChild.number(1));
  }

  /** A shielded child is never found by swapped names (rules §6). */
  @Test
  void namesTurnedRoundAreNotThoseOfAShieldedChild() {
    world.directory.given(AChild.silent(1).saying(LEAH).shielded());

    assertThat(world.register(SomeFacts.of("Ward", "Leah").born("2012-03-09")))
        .isInstanceOf(RegistrationOutcome.Registered.class);
  }

  /** Found on the same day, and still another name; or of another day under the same name. */
  @Test
  void anotherFaceIsNobodyAlike() {
    world.directory.given(AChild.silent(1).saying(LEAH).shielded());
    world.directory.given(
        AChild.silent(2).saying(SomeFacts.of("Zofia", "Ward").born("2012-09-30")).shielded());

    assertThat(world.register(SomeFacts.of("Zofia", "Nowak").born("2012-03-09")))
        .isInstanceOf(RegistrationOutcome.Registered.class);
    assertThat(world.register(SomeFacts.of("Leah", "Ward").born("2012-05-17")))
        .isInstanceOf(RegistrationOutcome.Registered.class);
  }

  @Test
  void sameNameWithAnotherBirthdayIsAnotherChild() {
    world.directory.given(AChild.silent(1).saying(LEAH).build());

    assertThat(world.register(SomeFacts.of("Leah", "Ward").born("2015-11-21")))
        .isInstanceOf(RegistrationOutcome.Registered.class);
  }

  @Test
  void nothingIsRegisteredWithoutItsEntry() {
    world.directory.trailFails(true);

    assertThat(world.register(LEAH))
        .isEqualTo(new RegistrationOutcome.NotCommitted(new Commits.TrailUnavailable()));
  }

  private static List<ContactPointId> alike(RegistrationOutcome outcome) {
    return ((RegistrationOutcome.PossibleDuplicate) outcome)
        .alike().content().stream().map(ChildRecord::id).toList();
  }
}
