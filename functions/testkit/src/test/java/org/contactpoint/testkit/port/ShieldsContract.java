package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.KeyFamily;
import org.contactpoint.domain.shielding.AskedShields;
import org.contactpoint.domain.shielding.CallBack;
import org.contactpoint.domain.shielding.CallBackAbout;
import org.contactpoint.domain.shielding.CallBackOutcome;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldAskedBy;
import org.contactpoint.domain.shielding.ShieldGround;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.Test;

/** Shields, what they hide, call-backs and quarantined rows. */
abstract class ShieldsContract extends PortContract {
  private final FixedIds ids = new FixedIds(4);
  private final ChildRecord.Open open = AChild.named("Leah", "Ward").build();
  private final ChildRecord.Shielded hidden = AChild.named("Leah", "Ward").shielded();

  private void opened() {
    committed(saved(null, open));
    committed(saved(open, hidden), new Change.StatementsHidden(open.id(), open.statements()));
  }

  private Change.EpochHeld held(long epoch) {
    return new Change.EpochHeld(open.id(), epoch);
  }

  private static AStatement later(int number) {
    return AStatement.saying(SomeFacts.of("Leah", "Ward").livingAt(number + " New Road", "YO1 7HH"))
        .recordId("later")
        .asOf("2026-02-01")
        .by("act-" + number);
  }

  private Change.VersionHidden hiding(AStatement statement) {
    return new Change.VersionHidden(open.id(), statement.key(), open.id(), statement.version());
  }

  @Test
  void whatWasHiddenAtTheOpeningComesBackWhole() {
    opened();
    assertThat(world.hiddenFacts().of(open.id())).isEqualTo(open.statements());
    assertThat(world.hiddenFacts().of(AChild.number(5))).isEmpty();
  }

  @Test
  void laterVersionsJoinWhatWasHiddenInTheOrderInWhichTheyCame() {
    opened();
    committed(held(1), hiding(later(1)));
    committed(held(1), hiding(later(2)));
    committed(held(1), hiding(later(2)));
    List<Statement> all = world.hiddenFacts().of(open.id());
    assertThat(all).hasSize(2);
    assertThat(statement(all, later(1)).versions())
        .containsExactly(later(1).version(), later(2).version());
  }

  @Test
  void aLaterVersionOfAHiddenStatementStandsBehindIt() {
    opened();
    Statement first = open.statements().getFirst();
    AStatement moved = later(1).recordId(first.key().recordId());
    committed(held(1), hiding(moved));
    assertThat(world.hiddenFacts().of(open.id())).containsExactly(first.saying(moved.version()));
  }

  @Test
  void aWithdrawnActIsLeftOut() {
    opened();
    committed(held(1), hiding(later(1)));
    committed(held(1), hiding(later(2)));
    committed(held(1), new Change.ActHiddenAway(open.id(), "act-2"));
    assertThat(statement(world.hiddenFacts().of(open.id()), later(1)).versions())
        .containsExactly(later(1).version());
  }

  private static Statement statement(List<Statement> all, AStatement one) {
    return all.stream().filter(s -> s.key().equals(one.key())).findFirst().orElseThrow();
  }

  @Test
  void statementsHiddenLaterJoinTheOthers() {
    opened();
    Statement other = later(1).of(open.id());
    committed(held(1), new Change.StatementsHidden(open.id(), List.of(other)));
    assertThat(world.hiddenFacts().of(open.id())).hasSize(2).contains(other);
  }

  @Test
  void whatIsClearedIsGoneHoweverMuchItWas() {
    opened();
    for (int i = 0; i < 90; i++) {
      committed(held(1), hiding(later(i)));
    }
    committed(held(1), new Change.ActHiddenAway(open.id(), "act-7"));
    List<Statement> all = world.hiddenFacts().of(open.id());
    assertThat(statement(all, later(1)).versions())
        .isNotEmpty()
        .noneMatch(version -> version.act().equals("act-7"));
    committed(new Change.HiddenCleared(open.id()), held(1));
    assertThat(world.hiddenFacts().of(open.id())).isEmpty();
  }

  @Test
  void whatIsHiddenAnewTakesThePlaceOfWhatIsCleared() {
    opened();
    Statement other = later(1).of(open.id());
    committed(
        held(1),
        new Change.StatementsHidden(open.id(), List.of(other)),
        new Change.HiddenCleared(open.id()));
    assertThat(world.hiddenFacts().of(open.id())).containsExactly(other);
  }

  @Test
  void aWriterThatReadOpenCanNotCommitAfterTheShield() {
    opened();
    ChildRecord.Open written = AChild.named("Leah", "Ward").at(open.revision().next()).build();
    assertThat(commit(saved(open, written))).isInstanceOf(Commits.Stale.class);
    assertThat(commit(held(0), hiding(later(1)))).isInstanceOf(Commits.Stale.class);
    assertThat(world.hiddenFacts().of(open.id())).hasSize(1);
  }

  @Test
  void aHolderOfTheEpochLeavesTheRecordAloneUnlessItHidesSomething() {
    opened();
    committed(held(1), new Change.CallBackSaved(null, callBack(1)));
    assertThat(world.children().find(open.id())).contains(hidden);
    committed(held(1), hiding(later(1)));
    assertThat(world.children().find(open.id()).orElseThrow().revision())
        .isEqualTo(hidden.revision().next());
  }

  /** The save is made on the same condition, and on more. */
  @Test
  void whoeverSavesARecordMayHoldItsEpochInTheSameCommit() {
    committed(saved(null, open));
    ChildRecord.Open next = open.distinguishedFrom(Set.of(AChild.number(9))).revised();
    committed(saved(open, next), held(0));
    assertThat(world.children().find(open.id())).contains(next);
    assertThat(commit(saved(open, next), held(0))).isInstanceOf(Commits.Stale.class);
  }

  @Test
  void whoRevealsNoticesWhatWasHiddenSinceTheyRead() {
    opened();
    committed(held(1), hiding(later(1)));
    ChildRecord.Open revealed =
        AChild.named("Leah", "Ward").at(hidden.revision().nextEpoch()).onceShielded().build();
    assertThat(commit(saved(hidden, revealed), new Change.HiddenCleared(open.id())))
        .isInstanceOf(Commits.Stale.class);
    assertThat(world.hiddenFacts().of(open.id())).hasSize(2);
  }

  @Test
  void uploadsRecogniseShieldedChildrenByTheirKeysAlone() {
    IndexKey one = new IndexKey(KeyFamily.IDENTIFIER, "nhs-number|9000000009");
    IndexKey two = new IndexKey(KeyFamily.BIRTH_FAMILY, "2012-03-09|WRT");
    IndexKey three = new IndexKey(KeyFamily.YEAR_BOTH, "2012|L|WRT");
    ContactPointId twin = AChild.number(77);
    committed(
        new Change.HiddenKeysSaved(open.id(), Set.of(), Set.of(one, two)),
        new Change.HiddenKeysSaved(twin, Set.of(), Set.of(two)));
    assertThat(world.hiddenIndex().ask(List.of(one))).containsOnly(open.id());
    assertThat(world.hiddenIndex().ask(List.of(two, three))).containsOnly(open.id(), twin);
    committed(
        new Change.HiddenKeysSaved(open.id(), Set.of(one, two), Set.of(one, three)),
        new Change.HiddenKeysSaved(twin, Set.of(two), Set.of(three)));
    assertThat(world.hiddenIndex().ask(List.of(two))).isEmpty();
    assertThat(world.hiddenIndex().ask(List.of(three))).containsOnly(open.id(), twin);
  }

  @Test
  void aMarkPassesFromOneChildToAnotherInOneCommit() {
    IndexKey key = new IndexKey(KeyFamily.IDENTIFIER, "nhs-number|9000000009");
    ContactPointId twin = AChild.number(77);
    committed(new Change.HiddenKeysSaved(open.id(), Set.of(), Set.of(key)));
    committed(
        new Change.HiddenKeysSaved(open.id(), Set.of(key), Set.of()),
        new Change.HiddenKeysSaved(twin, Set.of(), Set.of(key)));
    assertThat(world.hiddenIndex().ask(List.of(key))).containsOnly(twin);
  }

  @Test
  void aShieldIsFoundByItsNameByItsChildAndByItsAuthority() {
    Shield first = shield(open.id(), AnAccount.LEEDS, 0);
    Shield second = shield(open.id(), AnAccount.LEEDS, 1);
    Shield other = shield(AChild.number(5), AnAccount.YORK, 2);
    committed(new Change.ShieldSaved(null, first));
    committed(new Change.ShieldSaved(null, second));
    committed(new Change.ShieldSaved(null, other));
    assertThat(world.shields().find(first.id())).contains(first);
    assertThat(world.shields().newestOf(open.id())).contains(second);
    assertThat(world.shields().newestOf(AChild.number(6))).isEmpty();
    assertThat(world.shields().oldestOf(open.id())).contains(first);
    assertThat(world.shields().oldestOf(AChild.number(6))).isEmpty();
    assertThat(world.shields().of(AnAccount.LEEDS, null, 10)).containsExactly(first, second);
    assertThat(world.shields().of(AnAccount.LEEDS, first.place(), 10)).containsExactly(second);
    assertThat(world.shields().of(AnAccount.LEEDS, null, 1)).containsExactly(first);
    assertThat(world.shields().of(Authority.NATIONAL, null, 10)).isEmpty();
  }

  @Test
  void shieldIsUnfinishedUntilItHasPropagated() {
    Shield shield = shield(open.id(), AnAccount.LEEDS, 0);
    committed(new Change.ShieldSaved(null, shield));
    assertThat(world.shields().unfinished(5)).containsExactly(shield);
    assertThat(world.shields().inForce(null, 5)).isEmpty();
    committed(new Change.ShieldSaved(shield, shield.propagated()));
    assertThat(world.shields().unfinished(5)).isEmpty();
    assertThat(world.shields().inForce(null, 5)).containsExactly(shield.propagated());
    assertThat(commit(new Change.ShieldSaved(shield, shield.propagated())))
        .isInstanceOf(Commits.Stale.class);
  }

  /** Until two have agreed, the first of them is known by the shield. */
  @Test
  void aShieldThatIsToBeRemovedIsReadAsItWasSaved() {
    Shield first = shield(open.id(), AnAccount.LEEDS, 0);
    Instant review = NOON.plus(Duration.ofDays(180));
    Shield decided = first.becoming(ShieldStatus.SHIELDED, review, null);
    Shield proposed = decided.becoming(ShieldStatus.REMOVAL_PROPOSED, review, new PersonId("p2"));
    committed(new Change.ShieldSaved(null, first));
    committed(new Change.ShieldSaved(first, decided));
    committed(new Change.ShieldSaved(decided, proposed));
    assertThat(world.shields().find(first.id())).contains(proposed);
  }

  @Test
  void shieldsInForceAreListedOldestFirstWhileTheyHide() {
    List<Shield> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(shield(AChild.number(i), AnAccount.LEEDS, i).propagated());
      committed(new Change.ShieldSaved(null, all.get(i)));
    }
    Shield refused = all.get(1).becoming(ShieldStatus.REFUSED, null, null);
    committed(new Change.ShieldSaved(all.get(1), refused));
    assertThat(world.shields().inForce(null, 2)).containsExactly(all.get(0), all.get(2));
    assertThat(world.shields().inForce(all.get(2).place(), 2)).containsExactly(all.get(3));
    assertThat(world.shields().inForce(all.get(3).place(), 2)).isEmpty();
  }

  @Test
  void aPageOfShieldsGoesOnBehindAPlaceThatIsEmpty() {
    ListPlace empty = shield(AChild.number(9), AnAccount.LEEDS, 1).place();
    List<Shield> unfinished = new ArrayList<>();
    List<Shield> inForce = new ArrayList<>();
    for (int hour : List.of(0, 2)) {
      unfinished.add(shield(AChild.number(hour), AnAccount.LEEDS, hour));
      inForce.add(shield(AChild.number(hour + 3), AnAccount.YORK, hour).propagated());
      committed(new Change.ShieldSaved(null, unfinished.getLast()));
      committed(new Change.ShieldSaved(null, inForce.getLast()));
    }
    assertThat(world.shields().of(AnAccount.LEEDS, empty, 9)).containsExactly(unfinished.get(1));
    assertThat(world.shields().unfinished(empty, 9)).containsExactly(unfinished.get(1));
    assertThat(world.shields().inForce(empty, 9)).containsExactly(inForce.get(1));
  }

  @Test
  void whoeverIsHiddenStandsInTheRegister() {
    List<Shield> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(shield(AChild.number(i), AnAccount.LEEDS, i));
      committed(new Change.ShieldSaved(null, all.get(i)));
    }
    List<ContactPointId> hidden = new ArrayList<>(all.stream().map(Shield::child).toList());
    hidden.sort(Comparator.comparing(ContactPointId::value));
    assertThat(world.shields().register(null, 9)).isEqualTo(hidden);
    assertThat(world.shields().register(hidden.get(1), 1)).containsExactly(hidden.get(2));
    assertThat(world.shields().register(hidden.getLast(), 9)).isEmpty();
    assertThat(world.shields().register(new ContactPointId("00000000000"), 9)).isEqualTo(hidden);
  }

  @Test
  void aLineOfTheRegisterGoesWhenTheRecordOpensAndNotWhenAShieldEnds() {
    Shield shield = shield(open.id(), AnAccount.LEEDS, 0);
    opened();
    committed(held(1), new Change.ShieldSaved(null, shield));
    Shield refused = shield.becoming(ShieldStatus.REFUSED, null, null);
    committed(held(1), new Change.ShieldSaved(shield, refused));
    assertThat(world.shields().register(null, 9)).containsExactly(open.id());
    ChildRecord.Open revealed =
        AChild.named("Leah", "Ward").at(hidden.revision().nextEpoch()).onceShielded().build();
    committed(saved(hidden, revealed), new Change.HiddenCleared(open.id()));
    assertThat(world.shields().register(null, 9)).isEmpty();
  }

  @Test
  void recordsThatWereMergedIntoAHiddenOneStandInTheRegisterToo() {
    ContactPointId merged = AChild.number(5);
    Statement theirs = later(1).of(merged);
    opened();
    committed(held(1), new Change.StatementsHidden(open.id(), List.of(theirs)));
    assertThat(world.shields().register(null, 9)).containsExactlyInAnyOrder(open.id(), merged);
  }

  private Shield shield(ContactPointId child, Authority responsible, int hour) {
    Instant at = NOON.plus(Duration.ofHours(hour));
    return new Shield(
        new ShieldId(ids.next()),
        child,
        ShieldStatus.INTERIM,
        ShieldGround.DOMESTIC_VIOLENCE,
        ShieldAskedBy.PRACTITIONER,
        new AccountId("leeds.socialworker"),
        new PersonId("p1"),
        responsible,
        at,
        at.plus(Duration.ofDays(1)),
        null,
        null,
        false,
        false,
        1);
  }

  @Test
  void whatAPersonAskedForIsCountedOnce() {
    PersonId ruth = new PersonId("ruth");
    AskedShields none = world.shields().askedBy(ruth);
    assertThat(none).isEqualTo(AskedShields.none(ruth));
    AskedShields one = none.with(new AccountId("leeds.socialworker"), NOON);
    committed(new Change.ShieldAsked(none, one));
    assertThat(world.shields().askedBy(ruth)).isEqualTo(one);
    assertThat(commit(new Change.ShieldAsked(none, one))).isInstanceOf(Commits.Stale.class);
    AskedShields two = one.with(new AccountId("leeds.team"), NOON.plusSeconds(1));
    committed(new Change.ShieldAsked(one, two));
    assertThat(world.shields().askedBy(ruth)).isEqualTo(two);
    assertThat(commit(new Change.ShieldAsked(one, two))).isInstanceOf(Commits.Stale.class);
    assertThat(world.shields().askedBy(new PersonId("p2")).askings()).isEmpty();
  }

  @Test
  void openCallBacksAreListedOldestFirst() {
    List<CallBack> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      CallBack callBack = callBack(i);
      all.add(callBack);
      committed(new Change.CallBackSaved(null, callBack));
    }
    committed(new Change.CallBackSaved(all.get(1), all.get(1).closed(CallBackOutcome.REACHED)));
    assertThat(world.shields().findCallBack(all.get(1).id()))
        .contains(all.get(1).closed(CallBackOutcome.REACHED));
    assertThat(world.shields().openCallBacks(AnAccount.LEEDS, null, 10))
        .containsExactly(all.get(0), all.get(2), all.get(3));
    assertThat(world.shields().openCallBacks(AnAccount.LEEDS, all.get(1).place(), 1))
        .containsExactly(all.get(2));
    ListPlace empty = ListPlace.of(NOON.plus(Duration.ofMinutes(90)), "gone");
    assertThat(world.shields().openCallBacks(AnAccount.LEEDS, empty, 9))
        .containsExactly(all.get(2), all.get(3));
    assertThat(world.shields().openCallBacks(AnAccount.YORK, null, 10)).isEmpty();
  }

  @Test
  void theOpenCallBacksAboutANumberAreListedOldestFirst() {
    List<CallBack> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(callBack(i));
      committed(new Change.CallBackSaved(null, all.get(i)));
    }
    CallBack moved = all.get(2).answeredBy(AnAccount.YORK);
    committed(
        new Change.CallBackSaved(all.get(1), all.get(1).closed(CallBackOutcome.REACHED)),
        new Change.CallBackSaved(all.get(2), moved));
    assertThat(world.shields().openCallBacksOf(open.id(), null, 9))
        .containsExactly(all.get(0), moved, all.get(3));
    assertThat(world.shields().openCallBacksOf(open.id(), all.get(0).place(), 1))
        .containsExactly(moved);
    assertThat(world.shields().openCallBacksOf(open.id(), all.get(3).place(), 9)).isEmpty();
    assertThat(world.shields().openCallBacksOf(AChild.number(5), null, 9)).isEmpty();
    assertThat(world.shields().openCallBacks(AnAccount.YORK, null, 9)).containsExactly(moved);
  }

  private CallBack callBack(int hour) {
    return new CallBack(
        ids.next(),
        open.id(),
        CallBackAbout.SHIELDED_CHILD,
        new PhoneNumber("+441134960123"),
        new AccountId("leeds.police"),
        AnAccount.LEEDS,
        NOON.plus(Duration.ofHours(hour)),
        null,
        1);
  }

  @Test
  void aHiddenMergeIsSeenFromBothRecordsUntilItEnds() {
    ContactPointId one = AChild.number(1);
    ContactPointId two = AChild.number(2);
    ContactPointId survivor = AChild.number(3);
    committed(new Change.MergeHidden(one, survivor));
    committed(new Change.MergeHidden(two, survivor));
    assertThat(world.hiddenMerges().into(one)).contains(survivor);
    assertThat(world.hiddenMerges().into(survivor)).isEmpty();
    assertThat(world.hiddenMerges().of(survivor)).containsExactlyInAnyOrder(one, two);
    assertThat(commit(new Change.MergeHidden(one, two))).isInstanceOf(Commits.Stale.class);
    committed(new Change.HiddenMergeEnded(one, survivor));
    assertThat(world.hiddenMerges().into(one)).isEmpty();
    assertThat(world.hiddenMerges().of(survivor)).containsExactly(two);
  }

  @Test
  void whatLiesApartForSeveralChildrenIsClearedAtOnceHoweverMuchItIs() {
    opened();
    ChildRecord.Open other = AChild.named("Mia", "Ward").build();
    committed(saved(null, other));
    for (int i = 0; i < 40; i++) {
      committed(held(1), hiding(later(i)));
      committed(
          new Change.VersionHidden(other.id(), later(i).key(), other.id(), later(i).version()));
    }
    committed(new Change.HiddenCleared(open.id()), new Change.HiddenCleared(other.id()), held(1));
    assertThat(world.hiddenFacts().of(open.id())).isEmpty();
    assertThat(world.hiddenFacts().of(other.id())).isEmpty();
  }

  @Test
  void aQuarantinedRowIsFoundUntilItEnds() {
    QuarantinedRow row =
        new QuarantinedRow(ids.next(), open.id(), ids.next(), Rows.of("q1"), NOON, false);
    QuarantinedRow other =
        new QuarantinedRow(
            ids.next(), open.id(), ids.next(), Rows.of("q2"), NOON.plusSeconds(1), true);
    committed(new Change.RowQuarantined(other), new Change.RowQuarantined(row));
    assertThat(world.quarantine().ofChild(open.id())).containsExactly(row, other);
    assertThat(world.quarantine().find(row.reviewId())).contains(row);
    committed(new Change.QuarantineEnded(open.id(), row.reviewId()));
    assertThat(world.quarantine().find(row.reviewId())).isEmpty();
    assertThat(world.quarantine().ofChild(open.id())).containsExactly(other);
  }

  @Test
  void aProofDistinguishesOneAuthorityOfOneChildFromAllOthers() {
    String proof = world.responsibilityProofs().proof(open.id(), AnAccount.LEEDS);
    assertThat(world.responsibilityProofs().proof(open.id(), AnAccount.LEEDS)).isEqualTo(proof);
    assertThat(world.responsibilityProofs().proof(open.id(), AnAccount.YORK)).isNotEqualTo(proof);
    assertThat(world.responsibilityProofs().proof(AChild.number(5), AnAccount.LEEDS))
        .isNotEqualTo(proof);
  }
}
