package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.destruction.Destruction;
import org.contactpoint.domain.emergency.Emergency;
import org.contactpoint.domain.emergency.Finding;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.move.MoveStatus;
import org.contactpoint.domain.notice.Watch;
import org.contactpoint.domain.shielding.CallBack;
import org.contactpoint.domain.shielding.CallBackAbout;
import org.contactpoint.domain.shielding.CallBackOutcome;
import org.contactpoint.domain.subjectaccess.AccessRefusalReason;
import org.contactpoint.domain.subjectaccess.Ending;
import org.contactpoint.domain.subjectaccess.Receipt;
import org.contactpoint.domain.subjectaccess.Requester;
import org.contactpoint.domain.subjectaccess.RequesterKind;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.junit.jupiter.api.Test;

/**
 * The destruction of records: begun in one commit, remembered, and then of all tables (rules §9.5).
 */
abstract class DestructionsContract extends EndingRecordContract {
  private Set<ContactPointId> foundBy(ChildRecord record) {
    Set<ContactPointId> all = new HashSet<>();
    world
        .searchIndex()
        .ask(IndexKeys.of(record, SOUNDS), 10)
        .values()
        .forEach(listing -> all.addAll(listing.children()));
    return all;
  }

  @Test
  void fromTheFirstCommitOnNobodyMeetsTheRecord() {
    committed(saved(null, leah), saved(null, mia));
    begun(leah);

    assertThat(world.children().find(leah.id())).isEmpty();
    assertThat(world.children().findAll(List.of(leah.id(), mia.id()))).containsOnlyKeys(mia.id());
    assertThat(foundBy(leah)).doesNotContain(leah.id());
    assertThat(world.remains().records().find(leah.id()))
        .get()
        .extracting(ChildRecord::id)
        .isEqualTo(leah.id());
    assertThat(world.remains().records().findAll(List.of(leah.id(), mia.id())))
        .containsOnlyKeys(leah.id());
    assertThat(world.endingRecords().among(List.of(leah.id(), mia.id())))
        .containsExactly(leah.id());
  }

  @Test
  void numberIsRememberedAndNoOtherChildGetsIt() {
    committed(saved(null, leah));
    assertThat(world.destructions().find(leah.id())).isEmpty();
    begun(leah);
    assertThat(world.destructions().find(leah.id()))
        .contains(new Destruction(leah.id(), TODAY, null));
    assertThat(commit(saved(null, leah))).isInstanceOf(Commits.Stale.class);

    destroyed(leah.id());

    assertThat(world.destructions().find(leah.id()))
        .contains(new Destruction(leah.id(), TODAY, TODAY.plusDays(1)));
    assertThat(commit(saved(null, leah))).isInstanceOf(Commits.Stale.class);
    assertThat(world.destructions().on(TODAY, null, 5)).containsExactly(leah.id());
    assertThat(world.destructions().on(TODAY.plusDays(1), null, 5)).containsExactly(leah.id());
    assertThat(world.destructions().on(TODAY, leah.id(), 5)).isEmpty();
    assertThat(world.destructions().on(TODAY.minusDays(1), null, 5)).isEmpty();
  }

  @Test
  void whoHasReadTheRecordBeforeChangesNothing() {
    committed(saved(null, leah));
    assertThat(commit(new Change.DestructionBegun(leah.revised(), TODAY)))
        .isInstanceOf(Commits.Stale.class);
    begun(leah);
    assertThat(commit(saved(leah, leah.revised()))).isInstanceOf(Commits.Stale.class);
    assertThat(commit(new Change.EpochHeld(leah.id(), leah.revision().shieldEpoch())))
        .isInstanceOf(Commits.Stale.class);
    assertThat(commit(new Change.DestructionBegun(leah, TODAY))).isInstanceOf(Commits.Stale.class);
  }

  @Test
  void theSameAgainChangesNothing() {
    committed(saved(null, leah), saved(null, mia));
    destroyed(leah.id());
    assertThat(world.children().find(leah.id())).as("not begun").isPresent();
    begun(leah);
    destroyed(leah.id());
    destroyed(leah.id());
    assertThat(world.remains().records().find(leah.id())).isEmpty();
    assertThat(world.children().find(mia.id())).contains(mia);
  }

  @Test
  void stepLeavesTheIndexOfDaysWithTheRecordItself() {
    ChildRecord.Open archived = leah.takenOut();
    committed(saved(null, leah));
    committed(saved(leah, archived));
    YearMonth month = YearMonth.from(archived.nextStep().orElseThrow().day());
    begun(archived);
    assertThat(world.dueSteps().of(month, null, 5)).hasSize(1);
    destroyed(leah.id());
    assertThat(world.dueSteps().of(month, null, 5)).isEmpty();
  }

  @Test
  void mergesAndDistinctionsForgetIt() {
    ChildRecord.Open apart = mia.distinguishedFrom(Set.of(leah.id()));
    ChildRecord.Open noah = AChild.named("Noah", "Pike").distinctFrom(leah.id(), mia.id()).build();
    committed(saved(null, leah), saved(null, mia), saved(null, noah));
    committed(saved(mia, apart.revised()));
    Merge merge =
        new Merge(ids.next(), leah.id(), mia.id(), Merge.State.UNDONE, "r", new PersonId("p"), 1);
    committed(new Change.MergeSaved(null, merge));
    assertThat(world.remains().mergesOf(leah.id())).containsExactly(merge);
    begun(leah);
    destroyed(leah.id());

    assertThat(world.merges().find(merge.id())).isEmpty();
    assertThat(world.children().find(mia.id()).orElseThrow().distinctFrom()).isEmpty();
    assertThat(world.children().find(noah.id()).orElseThrow().distinctFrom())
        .containsExactly(mia.id());
  }

  @Test
  void allThatIsHiddenGoesAndItIsHiddenByNobodyAnyMore() {
    ChildRecord.Shielded hidden = hidden();
    QuarantinedRow row =
        new QuarantinedRow(ids.next(), leah.id(), ids.next(), Rows.of("q"), NOON, false);
    committed(new Change.RowQuarantined(row));
    assertThat(world.shields().register(null, 5)).containsExactly(leah.id());
    begun(hidden);
    assertThat(world.shields().register(null, 5)).isEmpty();
    destroyed(leah.id());

    assertThat(world.hiddenFacts().of(leah.id())).isEmpty();
    assertThat(world.hiddenIndex().ask(keys())).isEmpty();
    assertThat(world.shields().newestOf(leah.id())).isEmpty();
    assertThat(world.shields().of(AnAccount.LEEDS, null, 5)).isEmpty();
    assertThat(world.quarantine().find(row.reviewId())).isEmpty();
    assertThat(world.quarantine().ofChild(leah.id())).isEmpty();
  }

  @Test
  void marksThatOthersShareStayTheirs() {
    ChildRecord.Shielded hidden = hidden();
    ContactPointId twin = AChild.number(77);
    committed(new Change.HiddenKeysSaved(twin, Set.of(), keys()));
    begun(hidden);
    destroyed(leah.id());
    assertThat(world.hiddenIndex().ask(keys())).containsExactly(twin);
  }

  /** The shield is no more, and so are the child's marks; what a twin is recognised by is not. */
  @Test
  void marksOfAnEarlierShieldAreNobodysAndATwinKeepsTheirs() {
    ChildRecord.Open revealed = AChild.named("Leah", "Ward").onceShielded().build();
    ContactPointId twin = AChild.number(77);
    IndexKey shared = keys().iterator().next();
    committed(saved(null, revealed));
    committed(new Change.HiddenKeysSaved(leah.id(), Set.of(), keys()));
    committed(
        new Change.HiddenKeysSaved(leah.id(), keys(), Set.of()),
        new Change.HiddenKeysSaved(twin, Set.of(), Set.of(shared)));
    begun(revealed);
    destroyed(leah.id());
    assertThat(world.hiddenIndex().ask(keys())).containsExactly(twin);
    assertThat(world.hiddenIndex().ask(Set.of(shared))).containsExactly(twin);
  }

  @Test
  void twoThatWereToldApartAreDestroyedAtOneTime() {
    ChildRecord.Open apart = mia.distinguishedFrom(Set.of(leah.id()));
    ChildRecord.Open toldApart = leah.distinguishedFrom(Set.of(mia.id()));
    committed(saved(null, toldApart), saved(null, apart));
    begun(toldApart);
    begun(apart);
    destroyed(leah.id());
    destroyed(mia.id());
    assertThat(world.remains().records().findAll(List.of(leah.id(), mia.id()))).isEmpty();
  }

  @Test
  void recordThatWasMergedIntoAnotherGoesAndTheOtherStays() {
    ChildRecord.Merged merged =
        new ChildRecord.Merged(leah.id(), leah.revision().next(), mia.id(), true, Set.of());
    committed(saved(null, leah), saved(null, mia));
    committed(saved(leah, merged));
    begun(merged);
    destroyed(leah.id());
    assertThat(world.remains().records().find(leah.id())).isEmpty();
    assertThat(world.children().find(mia.id())).contains(mia);
  }

  @Test
  void hiddenMergesOfItEnd() {
    ChildRecord.Shielded hidden = hidden();
    committed(new Change.MergeHidden(mia.id(), leah.id()));
    committed(new Change.MergeHidden(leah.id(), AChild.number(5)));
    begun(hidden);
    destroyed(leah.id());
    assertThat(world.hiddenMerges().into(mia.id())).isEmpty();
    assertThat(world.hiddenMerges().into(leah.id())).isEmpty();
    assertThat(world.hiddenMerges().of(AChild.number(5))).isEmpty();
  }

  @Test
  void whatPeopleWorkedOnGoesWhetherOpenOrClosed() {
    committed(saved(null, leah));
    CallBack open = callBack();
    CallBack closed = callBack();
    committed(new Change.CallBackSaved(null, open));
    committed(new Change.CallBackSaved(null, closed));
    committed(new Change.CallBackSaved(closed, closed.closed(CallBackOutcome.REACHED)));
    Investigation investigation =
        Investigation.opened(
            ids.next(),
            leah.id(),
            Emergency.CHILD_MISSING,
            Investigation.Opener.of(AnAccount.overridePractitioner("p").build()),
            AnAccount.LEEDS,
            NOON);
    committed(new Change.InvestigationSaved(null, investigation));
    committed(
        new Change.InvestigationSaved(
            investigation,
            investigation.closed(Finding.JUSTIFIED, new AccountId("leeds.auditor"), NOON)));
    Move move = Move.started(ids.next(), leah.id(), AnAccount.LEEDS, AnAccount.YORK, TEAM, NOON);
    committed(new Change.MoveSaved(null, move));
    committed(
        new Change.MoveSaved(
            move, move.ended(MoveStatus.DECLINED, TEAM, NOON.plus(Duration.ofHours(1)))));
    SubjectAccessRequest request = request();
    SubjectAccessRequest takenBack = request();
    committed(new Change.AccessRequestSaved(null, takenBack));
    committed(
        new Change.AccessRequestSaved(
            takenBack,
            takenBack.ended(
                new Ending(AccessRefusalReason.TAKEN_BACK, new PersonId("tess"), NOON))));
    committed(new Change.AccessRequestSaved(null, request));
    committed(new Change.WatchBegun(new Watch(TEAM, leah.id(), NOON)));
    begun(leah);
    destroyed(leah.id());

    assertThat(world.shields().findCallBack(open.id())).isEmpty();
    assertThat(world.shields().findCallBack(closed.id())).isEmpty();
    assertThat(world.investigations().find(investigation.id())).isEmpty();
    assertThat(world.moves().find(move.id())).isEmpty();
    assertThat(world.moves().latestOf(leah.id())).isEmpty();
    assertThat(world.accessRequests().find(request.id())).isEmpty();
    assertThat(world.accessRequests().find(takenBack.id())).isEmpty();
    assertThat(world.accessRequests().hasOpen(leah.id())).isFalse();
    assertThat(world.watches().of(TEAM, 5)).isEmpty();
  }

  private SubjectAccessRequest request() {
    return SubjectAccessRequest.received(
        ids.next(),
        leah.id(),
        new Requester(RequesterKind.CHILD, new PlainText("Leah Ward")),
        new Receipt(AnAccount.LEEDS, TODAY, NOON, TEAM),
        null);
  }

  private CallBack callBack() {
    return new CallBack(
        ids.next(),
        leah.id(),
        CallBackAbout.SHIELDED_CHILD,
        new PhoneNumber("+441134960000"),
        TEAM,
        AnAccount.LEEDS,
        NOON,
        null,
        1);
  }

  @Test
  void pairsAndChecksGo() {
    committed(saved(null, leah), saved(null, mia));
    begun(leah);
    destroyed(leah.id());
    assertThat(world.duplicateChecks().known(leah.id())).isEqualTo(Map.of());
    assertThat(world.duplicateChecks().waiting()).isEqualTo(1);
  }
}
