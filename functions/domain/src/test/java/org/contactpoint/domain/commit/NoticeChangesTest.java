package org.contactpoint.domain.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.domain.notice.Watched.NURSE;
import static org.contactpoint.domain.notice.Watched.WORKER;
import static org.contactpoint.domain.notice.Watched.alive;
import static org.contactpoint.domain.notice.Watched.clinic;
import static org.contactpoint.domain.notice.Watched.dead;
import static org.contactpoint.domain.notice.Watched.record;
import static org.contactpoint.domain.notice.Watched.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.notice.DeathNews;
import org.contactpoint.domain.notice.NoticeKind;
import org.contactpoint.domain.notice.RecordNews;
import org.contactpoint.domain.notice.ServiceNews;
import org.junit.jupiter.api.Test;

/** What news follows from changes of records (rules §9.11). */
class NoticeChangesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 20);

  private final Involvement own = service(1, WORKER);
  private final Involvement nurses = service(2, NURSE);
  private final ChildRecord.Open before = record(1, own);
  private final ChildRecord.Open after = record(1, own, nurses).revised();

  private static Map<?, List<ServiceNews>> news(Change... changes) {
    return NoticeChanges.of(List.of(changes)).news();
  }

  @Test
  void changeOfWatchedRecordIsNews() {
    NoticeChanges changes = NoticeChanges.of(List.of(new Change.RecordSaved(before, after)));
    assertThat(changes.news())
        .isEqualTo(Map.of(before.id(), List.of(new ServiceNews(nurses.id(), NoticeKind.JOINED))));
    assertThat(changes.count()).isEqualTo(1);
  }

  @Test
  void recordThatNobodyWatchesCostsNothing() {
    ChildRecord.Open unwatched = record(1, false, own);
    assertThat(news(new Change.RecordSaved(unwatched, unwatched.stating(after.statements()))))
        .isEmpty();
    assertThat(news(new Change.RecordSaved(null, after))).isEmpty();
  }

  private static List<DeathNews> deaths(Change... changes) {
    return NoticeChanges.of(List.of(changes)).deaths();
  }

  private static DeathNews died(ChildRecord child, AccountId... told) {
    return new DeathNews(new RecordNews(child.id(), NoticeKind.DIED), Set.of(told));
  }

  private static DeathNews corrected(ChildRecord child, AccountId... told) {
    return new DeathNews(new RecordNews(child.id(), NoticeKind.DEATH_CORRECTED), Set.of(told));
  }

  /** Whether or not anybody watches, and whatever service it is (rules §9.6). */
  @Test
  void deathIsNewsToEachServiceThatIsInvolvedThen() {
    ChildRecord.Open child =
        record(
            1,
            false,
            own,
            clinic(2, NURSE),
            service(3, null),
            service(4, new AccountId("gone")).endedOn(DAY.minusDays(1)));
    NoticeChanges changes =
        NoticeChanges.of(List.of(new Change.RecordSaved(child, dead(child, DAY))));
    assertThat(changes.deaths()).containsExactly(died(child, WORKER, NURSE));
    assertThat(changes.count()).isEqualTo(3);
    assertThat(deaths(new Change.RecordSaved(null, dead(child, DAY)))).isEmpty();
  }

  @Test
  void sameDeathIsNewsOnceAndThatItWasWrongIsNews() {
    ChildRecord.Open dead = dead(before, DAY);
    assertThat(deaths(new Change.RecordSaved(dead, dead(dead, DAY.minusDays(1))))).isEmpty();
    assertThat(deaths(new Change.RecordSaved(dead, alive(dead)))).containsExactly(corrected(dead));
    assertThat(deaths(new Change.RecordSaved(alive(dead), dead))).hasSize(1);
  }

  /** What was known in the open before a shield is no news after it (rules §9.15, §9.17). */
  @Test
  void deathBehindShieldIsNewsOnceTheShieldIsRemoved() {
    ChildRecord.Open dead = dead(before, DAY);
    assertThat(deaths(new Change.RecordSaved(hidden(before), dead)))
        .containsExactly(died(dead, WORKER));
    assertThat(deaths(new Change.RecordSaved(hidden(dead), before)))
        .containsExactly(corrected(dead, WORKER));
    assertThat(deaths(new Change.RecordSaved(hidden(dead), dead))).isEmpty();
    assertThat(deaths(new Change.RecordSaved(dead, hidden(dead)))).isEmpty();
  }

  /** The services of the record that stands did not know of it (rules §9.6). */
  @Test
  void deathThatComesByMergeIsNewsToTheOtherServices() {
    ChildRecord.Open duplicate = dead(record(2, nurses), DAY);
    ChildRecord.Open joined = Merging.join(before, duplicate).survivor();
    assertThat(
            deaths(
                new Change.RecordSaved(before, joined),
                new Change.MergeSaved(null, merge(before, duplicate))))
        .containsExactly(died(before, WORKER));
  }

  private static ChildRecord.Shielded hidden(ChildRecord.Open open) {
    return new ChildRecord.Shielded(
        open.id(), open.revision().nextEpoch(), open.face(), "proof", Set.of());
  }

  @Test
  void shieldIsNoNews() {
    ChildRecord.Shielded hidden =
        new ChildRecord.Shielded(
            before.id(), before.revision().nextEpoch(), before.face(), "proof", Set.of());
    assertThat(news(new Change.RecordSaved(before, hidden))).isEmpty();
    assertThat(news(new Change.RecordSaved(hidden, after))).isEmpty();
  }

  @Test
  void mergeIsNoNewsAndTheRecordThatStandsIsWatched() {
    ChildRecord.Open other = record(2, false, nurses);
    Merging.Pair<ChildRecord.Merged> merged = Merging.join(other, before);
    assertThat(merged.survivor().watched()).isTrue();
    assertThat(Merging.join(other, record(3, false, own)).survivor().watched()).isFalse();
    Merging.Parted parted = Merging.own(merged.survivor(), merged.other(), List.of());
    assertThat(Merging.part(merged.survivor(), merged.other(), parted).other().watched()).isTrue();
    assertThat(
            news(
                new Change.RecordSaved(other.whenWatched(), merged.survivor()),
                new Change.MergeSaved(null, merge(other, before))))
        .isEmpty();
  }

  private static Merge merge(ChildRecord.Open into, ChildRecord.Open duplicate) {
    return new Merge(
        "0123456789abcdef0123456789abcdef",
        into.id(),
        duplicate.id(),
        Merge.State.DONE,
        "same-child",
        new PersonId("person"),
        1);
  }

  @Test
  void whateverHappensToTheRecordItStaysWatched() {
    assertThat(before.revised().watched()).isTrue();
    assertThat(before.stating(after.statements()).watched()).isTrue();
    assertThat(before.answeredForBy(before.responsible()).watched()).isTrue();
    assertThat(before.distinguishedFrom(Set.of()).watched()).isTrue();
  }
}
