package org.contactpoint.domain.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.domain.notice.Watched.NURSE;
import static org.contactpoint.domain.notice.Watched.WORKER;
import static org.contactpoint.domain.notice.Watched.record;
import static org.contactpoint.domain.notice.Watched.service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.notice.NoticeKind;
import org.contactpoint.domain.notice.ServiceNews;
import org.junit.jupiter.api.Test;

/** What news follows from changes of records (rules §9.11). */
class NoticeChangesTest {
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
