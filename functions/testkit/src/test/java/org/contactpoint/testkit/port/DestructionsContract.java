package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
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
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.shielding.CallBack;
import org.contactpoint.domain.shielding.CallBackAbout;
import org.contactpoint.domain.shielding.CallBackOutcome;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldAskedBy;
import org.contactpoint.domain.shielding.ShieldGround;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.subjectaccess.Receipt;
import org.contactpoint.domain.subjectaccess.Requester;
import org.contactpoint.domain.subjectaccess.RequesterKind;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.Test;

/**
 * The destruction of records: begun in one commit, remembered, and then of all tables (rules §9.5).
 */
abstract class DestructionsContract extends PortContract {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
  private static final AccountId TEAM = new AccountId("leeds.team");
  private static final MetaphoneSounds SOUNDS = new MetaphoneSounds();

  private final FixedIds ids = new FixedIds(9);
  private final ChildRecord.Open leah = AChild.named("Leah", "Ward").build();
  private final ChildRecord.Open mia = AChild.named("Mia", "Cole").build();

  private void begun(ChildRecord record) {
    committed(new Change.DestructionBegun(record, TODAY));
  }

  private void destroyed(ContactPointId number) {
    assertThat(world.remains().destroy(number, TODAY.plusDays(1))).isTrue();
  }

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

  private static LinkStep step(String upload) {
    return LinkStep.of(upload, Rows.of("r1"), RowOutcome.CREATED, null);
  }

  private WaitingRow waiting(String recordId, boolean decided, ContactPointId... candidates) {
    List<WaitingRow.Candidate> all = new ArrayList<>();
    for (ContactPointId candidate : candidates) {
      all.add(new WaitingRow.Candidate(candidate, new Evidence(List.of(), 0, "1")));
    }
    return new WaitingRow(
        ids.next(),
        ids.next(),
        Rows.of(recordId),
        AnAccount.LEEDS,
        AnAccount.LEEDS,
        all,
        "several-candidates",
        NOON,
        decided,
        1);
  }

  @Test
  void memoryOfItsSourceRecordsGoes() {
    committed(saved(null, leah));
    StatementKey key = leah.statements().getFirst().key();
    WaitingRow next = waiting(key.recordId(), false, mia.id());
    committed(
        new Change.WaitingRowSaved(null, next),
        new Change.LinkSaved(
            null, new SourceLink(key, leah.id(), next.id(), false, null, List.of(step("u")), 1)));
    begun(leah);
    destroyed(leah.id());
    assertThat(world.sourceLinks().findAll(List.of(key))).isEmpty();
    assertThat(world.waitingRows().find(next.id())).isEmpty();
  }

  @Test
  void rowsThatNameItWaitOnWithoutItOrNotAtAll() {
    committed(saved(null, leah), saved(null, mia));
    WaitingRow alone = waiting("a", false, leah.id());
    WaitingRow both = waiting("b", false, leah.id(), mia.id());
    WaitingRow undecided = waiting("c", false, leah.id());
    committed(new Change.WaitingRowSaved(null, alone), new Change.WaitingRowSaved(null, both));
    committed(new Change.WaitingRowSaved(null, undecided));
    committed(new Change.WaitingRowSaved(undecided, undecided.rejected()));
    begun(leah);
    destroyed(leah.id());

    assertThat(world.waitingRows().find(alone.id())).isEmpty();
    assertThat(world.waitingRows().find(both.id()).orElseThrow().asked()).containsExactly(mia.id());
    assertThat(world.waitingRows().find(undecided.id()).orElseThrow().distinguished()).isEmpty();
    assertThat(world.waitingRows().about(Set.of(leah.id()), Set.of(), null, 9).rows()).isEmpty();
    assertThat(world.waitingRows().about(Set.of(mia.id()), Set.of(), null, 9).rows())
        .extracting(WaitingRow::id)
        .containsExactly(both.id());
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

  private ChildRecord.Shielded hidden() {
    ChildRecord.Shielded hidden =
        new ChildRecord.Shielded(
            leah.id(), leah.revision().nextEpoch(), leah.face(), "proof", Set.of());
    committed(saved(null, leah));
    committed(
        saved(leah, hidden),
        new Change.StatementsHidden(leah.id(), leah.statements()),
        new Change.HiddenKeysSaved(leah.id(), Set.of(), keys()),
        new Change.ShieldSaved(
            null,
            Shield.opened(
                new ShieldId(ids.next()),
                leah.id(),
                ShieldGround.WITNESS,
                ShieldAskedBy.PARENT,
                TEAM,
                new PersonId("tess"),
                AnAccount.LEEDS,
                NOON)));
    return hidden;
  }

  private Set<IndexKey> keys() {
    return IndexKeys.hidden(
        ChildView.of(leah.statements(), leah.face().name()), leah.face(), SOUNDS);
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
  void whatRowsThatLookLikeItAppearToHaveMadeGoes() {
    ChildRecord.Shielded hidden = hidden();
    ChildRecord.Open seeming =
        AChild.silent(61).saying(SomeFacts.of("Leah", "Ward").born("2012-03-09")).build();
    ApparentRecord made = new ApparentRecord(seeming, leah.id(), Set.of());
    StatementKey key = seeming.statements().getFirst().key();
    committed(
        new Change.ApparentRecordSaved(null, made),
        new Change.HiddenKeysSaved(made.id(), Set.of(), IndexKeys.ofApparent(seeming, SOUNDS)),
        new Change.LinkSaved(
            null, new SourceLink(key, made.id(), null, true, null, List.of(step("u")), 1)));
    begun(hidden);
    destroyed(leah.id());
    assertThat(world.apparentRecords().find(made.id())).isEmpty();
    assertThat(world.sourceLinks().findAll(List.of(key))).isEmpty();
    assertThat(world.hiddenIndex().ask(IndexKeys.ofApparent(seeming, SOUNDS))).isEmpty();
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
    SubjectAccessRequest request =
        SubjectAccessRequest.received(
            ids.next(),
            leah.id(),
            new Requester(RequesterKind.CHILD, new PlainText("Leah Ward")),
            new Receipt(AnAccount.LEEDS, TODAY, NOON, TEAM),
            null);
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
    assertThat(world.accessRequests().hasOpen(leah.id())).isFalse();
    assertThat(world.watches().of(TEAM, 5)).isEmpty();
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
