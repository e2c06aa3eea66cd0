package org.contactpoint.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.domain.notice.Watched.LEEDS;
import static org.contactpoint.domain.notice.Watched.NURSE;
import static org.contactpoint.domain.notice.Watched.TODAY;
import static org.contactpoint.domain.notice.Watched.WORKER;
import static org.contactpoint.domain.notice.Watched.account;
import static org.contactpoint.domain.notice.Watched.alive;
import static org.contactpoint.domain.notice.Watched.clinic;
import static org.contactpoint.domain.notice.Watched.dead;
import static org.contactpoint.domain.notice.Watched.record;
import static org.contactpoint.domain.notice.Watched.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;

/** What is told once, without anybody having asked (rules §4.26, §9.6). */
class ToldNoticesTest {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 20);
  private static final Account TEAM =
      account(new AccountId("leeds.team"), LEEDS, Role.MANAGEMENT_TEAM);

  private final StoredNotices stored = new StoredNotices();
  private final Notices notices = stored.noticesAt(NOW);
  private final ChildRecord.Open leah = dead(record(1, false, service(1, WORKER)), DAY);

  private void tell(AccountId account, ContactPointId child, int daysAgo) {
    Instant at = NOW.minus(Duration.ofDays(daysAgo));
    stored.told.removeIf(
        one -> one.child().equals(child) && one.to().equals(new Addressee.OfAccount(account)));
    stored.told.add(new Told(new Addressee.OfAccount(account), child, at));
  }

  private void came(ContactPointId child, NoticeKind kind, int daysAgo) {
    stored.came(child, new RecordNews(child, kind), NOW.minus(Duration.ofDays(daysAgo)));
  }

  private void died(ChildRecord.Open record, int daysAgo, AccountId... told) {
    stored.holds(record);
    came(record.id(), NoticeKind.DIED, daysAgo);
    for (AccountId account : told) {
      tell(account, record.id(), daysAgo);
    }
  }

  private List<String> told(Account account) {
    return notices.page(account, null, 50).stream()
        .map(one -> one.kind().code() + " " + one.at())
        .toList();
  }

  private List<String> told(AccountId account) {
    return told(account(account));
  }

  @Test
  void serviceIsToldOfDeathUntilItHasReadIt() {
    died(leah, 3, WORKER);
    Notice notice = notices.page(account(WORKER), null, 50).getFirst();

    assertThat(notice.kind()).isEqualTo(NoticeKind.DIED);
    assertThat(notice.child()).isEqualTo(leah.id());
    assertThat(notice.service()).isNull();
    assertThat(told(NURSE)).isEmpty();

    stored.read.add(notice.id());
    assertThat(told(WORKER)).isEmpty();
    assertThat(notices.find(account(WORKER), notice.id())).isPresent();
    assertThat(notices.find(account(NURSE), notice.id())).isEmpty();
  }

  @Test
  void whoeverWasToldIsToldThatItWasWrongAndOfTheNextDeathAgain() {
    died(leah, 9, WORKER);
    stored.read.add(notices.page(account(WORKER), null, 50).getFirst().id());

    stored.holds(alive(leah));
    came(leah.id(), NoticeKind.DEATH_CORRECTED, 6);
    assertThat(told(WORKER)).containsExactly("death-corrected 2026-04-25T12:00:00Z");
    stored.read.add(notices.page(account(WORKER), null, 50).getFirst().id());
    assertThat(told(WORKER)).isEmpty();

    died(leah, 2, WORKER);
    assertThat(told(WORKER)).containsExactly("died 2026-04-29T12:00:00Z");
  }

  /** The work ended because of the death: its mistake is told all the same. */
  @Test
  void whoeverLeftSinceIsToldThatItWasWrong() {
    ChildRecord.Open left = dead(record(1, service(1, WORKER).endedOn(TODAY.minusDays(7))), DAY);
    died(left, 9, WORKER);
    stored.holds(alive(left));
    came(left.id(), NoticeKind.DEATH_CORRECTED, 6);
    tell(WORKER, left.id(), 6);
    assertThat(told(WORKER)).containsExactly("death-corrected 2026-04-25T12:00:00Z");
  }

  @Test
  void nobodyIsToldThatSomethingWasWrongOfWhichNobodyWasTold() {
    stored.holds(alive(leah));
    came(leah.id(), NoticeKind.DEATH_CORRECTED, 6);
    assertThat(told(WORKER)).isEmpty();
    tell(WORKER, leah.id(), 3);
    assertThat(told(WORKER)).isEmpty();
  }

  @Test
  void whoeverWorkedWithTheChildNoMoreThenIsNotTold() {
    Involvement ended = service(1, WORKER).endedOn(TODAY.minusDays(5));
    died(dead(record(1, ended), DAY), 4, WORKER);
    assertThat(told(WORKER)).isEmpty();
    died(dead(record(1, ended), DAY), 5, WORKER);
    assertThat(told(WORKER)).hasSize(1);
    died(dead(record(1, ended), DAY), 4);
    assertThat(told(WORKER)).isEmpty();
  }

  @Test
  void sensitiveServiceIsToldItselfAndNobodyLearnsOfIt() {
    died(dead(record(1, clinic(1, NURSE), service(2, WORKER)), DAY), 3, NURSE, WORKER);
    assertThat(told(NURSE)).hasSize(1);
    assertThat(notices.page(account(WORKER), null, 50)).extracting(Notice::service).containsNull();
  }

  @Test
  void nobodyIsToldOfHiddenOrArchivedChildren() {
    died(dead(record(1, service(1, WORKER)), LocalDate.of(2025, 5, 3)), 3, WORKER);
    assertThat(told(WORKER)).hasSize(1);
    Instant archived = Instant.parse("2026-05-02T23:00:00Z");
    assertThat(stored.noticesAt(archived.minusSeconds(1)).page(account(WORKER), null, 9))
        .hasSize(1);
    assertThat(stored.noticesAt(archived).page(account(WORKER), null, 9)).isEmpty();

    stored.holds(leah);
    assertThat(told(WORKER)).hasSize(1);
    stored.holds(
        new ChildRecord.Shielded(
            leah.id(), leah.revision().nextEpoch(), leah.face(), "proof", Set.of()));
    assertThat(told(WORKER)).isEmpty();
  }

  @Test
  void nobodyIsToldAfterNinetyDays() {
    died(leah, 91, WORKER);
    assertThat(told(WORKER)).isEmpty();
  }

  @Test
  void noticeFollowsTheRecordThatStandsForTheNumber() {
    died(leah, 5, WORKER);
    ChildRecord.Open into = dead(record(2, service(1, WORKER)), DAY);
    died(into, 4, WORKER);
    stored.records.put(
        leah.id(), new ChildRecord.Merged(leah.id(), Revision.NEW, into.id(), false, Set.of()));

    assertThat(told(WORKER)).containsExactly("died 2026-04-26T12:00:00Z");
    assertThat(notices.page(account(WORKER), null, 50))
        .extracting(Notice::child)
        .containsExactly(into.id());

    stored.holds(alive(into));
    came(into.id(), NoticeKind.DEATH_CORRECTED, 1);
    assertThat(told(WORKER)).containsExactly("death-corrected 2026-04-30T12:00:00Z");
  }

  private ContactPointId full(int services) {
    ChildRecord.Open record =
        record(
            7,
            IntStream.range(0, services)
                .mapToObj(i -> service(100 + i, null))
                .toArray(Involvement[]::new));
    stored.told.add(
        new Told(
            new Addressee.OfTeam(LEEDS), stored.holds(record), NOW.minus(Duration.ofHours(2))));
    return record.id();
  }

  @Test
  void teamOfFullRecordIsToldOnceUntilItIsRead() {
    ContactPointId child = full(RecordLimits.MOST_OPEN_INVOLVEMENTS);
    assertThat(told(TEAM)).containsExactly("record-full 2026-05-01T10:00:00Z");
    assertThat(told(WORKER)).isEmpty();
    assertThat(told(account(WORKER, new Authority("E06000014"), Role.MANAGEMENT_TEAM))).isEmpty();

    stored.told.clear();
    stored.told.add(new Told(new Addressee.OfTeam(LEEDS), child, NOW));
    String id = notices.page(TEAM, null, 50).getFirst().id();
    stored.told.clear();
    stored.told.add(new Told(new Addressee.OfTeam(LEEDS), child, NOW.minusSeconds(60)));
    assertThat(notices.find(TEAM, id)).isPresent();
    stored.read.add(id);
    assertThat(told(TEAM)).isEmpty();
  }

  @Test
  void teamIsToldNothingOfRecordThatHasRoomOrIsAnothers() {
    full(RecordLimits.MOST_OPEN_INVOLVEMENTS - 1);
    assertThat(told(TEAM)).isEmpty();
    ContactPointId child = full(RecordLimits.MOST_OPEN_INVOLVEMENTS);
    assertThat(told(TEAM)).hasSize(1);
    stored.holds(
        ((ChildRecord.Open) Objects.requireNonNull(stored.records.get(child)))
            .answeredForBy(new Authority("E06000014")));
    assertThat(told(TEAM)).isEmpty();
  }
}
