package org.contactpoint.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.domain.notice.Watched.NURSE;
import static org.contactpoint.domain.notice.Watched.WORKER;
import static org.contactpoint.domain.notice.Watched.account;
import static org.contactpoint.domain.notice.Watched.record;
import static org.contactpoint.domain.notice.Watched.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;

/** What a watcher is shown is what the records say now (rules §5, §6.28, §9.11). */
class ShownNoticesTest {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

  private final StoredNotices stored = new StoredNotices();
  private final Notices notices = stored.noticesAt(NOW);
  private final Involvement own = service(1, WORKER);
  private final Involvement nurses = service(2, NURSE);
  private final Involvement schools = service(3, null);

  private ContactPointId holds(long seed, Involvement... services) {
    return stored.holds(record(seed, services));
  }

  private void watches(ContactPointId child, Duration ago) {
    stored.watches.add(new Watch(WORKER, child, NOW.minus(ago)));
  }

  private void joined(ContactPointId child, Involvement involvement, Duration ago) {
    came(child, involvement, NoticeKind.JOINED, ago);
  }

  private void came(ContactPointId child, Involvement involvement, NoticeKind kind, Duration ago) {
    stored.came(child, new ServiceNews(involvement.id(), kind), NOW.minus(ago));
  }

  private List<String> told() {
    return notices.page(account(WORKER), null, 50).stream()
        .map(one -> one.kind().code() + " " + one.at() + (one.unread() ? "" : " read"))
        .toList();
  }

  @Test
  void watcherIsToldNewestFirstPageByPage() {
    ContactPointId child = holds(1, own, nurses, schools.endedOn(Watched.TODAY));
    watches(child, Duration.ofDays(9));
    joined(child, nurses, Duration.ofDays(2));
    joined(child, schools, Duration.ofDays(3));
    came(child, schools, NoticeKind.LEFT, Duration.ofDays(1));

    assertThat(told())
        .containsExactly(
            "left 2026-04-30T12:00:00Z",
            "joined 2026-04-29T12:00:00Z",
            "joined 2026-04-28T12:00:00Z");
    List<Notice> first = notices.page(account(WORKER), null, 1);
    assertThat(notices.page(account(WORKER), first.getFirst().place(), 50))
        .extracting(Notice::at)
        .containsExactly(NOW.minus(Duration.ofDays(2)), NOW.minus(Duration.ofDays(3)));
    assertThat(first.getFirst().children()).containsExactly(child);
    assertThat(first.getFirst()).hasToString("Notice[redacted]");
    assertThat(notices.page(account(NURSE), null, 50)).isEmpty();
  }

  @Test
  void whatWasReadIsRead() {
    ContactPointId child = holds(1, own, nurses);
    watches(child, Duration.ofDays(9));
    joined(child, nurses, Duration.ofDays(2));
    String id = notices.page(account(WORKER), null, 50).getFirst().id();
    stored.read.add(id);

    assertThat(told()).containsExactly("joined 2026-04-29T12:00:00Z read");
    assertThat(notices.find(account(WORKER), id)).isPresent();
    assertThat(notices.find(account(NURSE), id)).isEmpty();
  }

  private Set<AccountId> toldBy(ContactPointId child, Duration ago) {
    return notices.told(child, NOW.minus(ago));
  }

  /** Whom news tells something is whoever the list shows it to, unread (rules §9.12). */
  @Test
  void newsTellsThoseWhoseListShowsIt() {
    ContactPointId child = holds(1, own, nurses, schools);
    watches(child, Duration.ofDays(9));
    stored.watches.add(new Watch(NURSE, child, NOW.minus(Duration.ofDays(9))));
    joined(child, nurses, Duration.ofDays(2));
    joined(child, schools, Duration.ofDays(1));

    assertThat(toldBy(child, Duration.ofDays(2))).containsExactly(WORKER);
    assertThat(toldBy(child, Duration.ofDays(1))).containsExactlyInAnyOrder(WORKER, NURSE);
    assertThat(toldBy(child, Duration.ofDays(3))).isEmpty();
    assertThat(toldBy(record(2).id(), Duration.ofDays(1))).isEmpty();

    stored.read.add(notices.page(account(NURSE), null, 50).getFirst().id());
    assertThat(toldBy(child, Duration.ofDays(1))).containsExactly(WORKER);
  }

  @Test
  void newsThatTheListDoesNotShowTellsNobody() {
    Duration day = Duration.ofDays(1);
    ContactPointId child = holds(1, own.endedOn(Watched.TODAY.minusDays(1)), nurses);
    watches(child, Duration.ofDays(9));
    joined(child, nurses, day);
    assertThat(toldBy(child, day)).isEmpty();

    ChildRecord.Open open = record(1, own, Watched.clinic(2, NURSE));
    stored.records.put(child, open);
    assertThat(toldBy(child, day)).isEmpty();

    stored.records.put(
        child,
        new ChildRecord.Shielded(
            child, open.revision().nextEpoch(), open.face(), "proof", Set.of()));
    assertThat(toldBy(child, day)).isEmpty();

    stored.records.put(child, record(1, own, nurses));
    assertThat(toldBy(child, day)).containsExactly(WORKER);
    stored.watches.clear();
    assertThat(toldBy(child, day)).isEmpty();
  }

  @Test
  void newsOfAnotherChildIsNotThatOfThisOne() {
    ContactPointId child = holds(1, own, nurses);
    ContactPointId other = holds(2, own, schools);
    watches(child, Duration.ofDays(9));
    joined(child, nurses, Duration.ofDays(2));
    joined(other, schools, Duration.ofDays(2));

    assertThat(toldBy(other, Duration.ofDays(2))).isEmpty();
    assertThat(toldBy(child, Duration.ofDays(2))).containsExactly(WORKER);
  }

  /** Whoever works with a child is told of its death unasked, and by e-mail, too (rules §9.6). */
  @Test
  void newsOfDeathTellsWhoeverIsToldOfIt() {
    Duration day = Duration.ofDays(1);
    ContactPointId child =
        stored.holds(Watched.dead(record(1, own, nurses), Watched.TODAY.minusDays(2)));
    stored.told.add(new Told(new Addressee.OfAccount(NURSE), child, NOW.minus(day)));
    stored.came(child, new RecordNews(child, NoticeKind.DIED), NOW.minus(day));

    assertThat(toldBy(child, day)).containsExactly(NURSE);
    assertThat(toldBy(child, Duration.ofDays(2))).isEmpty();
  }

  @Test
  void nobodyIsToldOfWhatCameBeforeTheWatchOrLongAgo() {
    ContactPointId child = holds(1, own, nurses, schools);
    watches(child, Duration.ofDays(200));
    joined(child, nurses, Duration.ofDays(201));
    joined(child, schools, Duration.ofDays(91));

    assertThat(told()).isEmpty();
  }

  @Test
  void nobodyIsToldOfHiddenChildrenNorAfterTheOwnWorkHasEnded() {
    ContactPointId child = holds(1, own.endedOn(Watched.TODAY.minusDays(1)), nurses);
    watches(child, Duration.ofDays(9));
    joined(child, nurses, Duration.ofDays(2));
    assertThat(told()).isEmpty();

    ChildRecord.Open open = record(1, own, nurses);
    stored.records.put(child, open);
    assertThat(told()).hasSize(1);

    stored.records.put(
        child,
        new ChildRecord.Shielded(
            child, open.revision().nextEpoch(), open.face(), "proof", Set.of()));
    assertThat(told()).isEmpty();
  }

  /** From the 18th birthday on nobody who works with services is shown the record (rules §9.4). */
  @Test
  void nobodyIsToldOfWhoCameOfAge() {
    Instant birthday = Instant.parse("2030-03-09T00:00:00Z");
    ContactPointId child = holds(1, own, nurses);
    watches(child, Duration.ofDays(9));
    joined(child, nurses, Duration.between(birthday, NOW).plusDays(5));

    assertThat(noticesAt(birthday.minusSeconds(1))).hasSize(1);
    assertThat(noticesAt(birthday)).isEmpty();
  }

  private List<Notice> noticesAt(Instant now) {
    return stored.noticesAt(now).page(account(WORKER), null, 50);
  }

  /** Whoever read of the first leaving has not read of the second. */
  @Test
  void serviceThatLeavesAgainIsUnread() {
    ContactPointId child = holds(1, own, nurses.endedOn(Watched.TODAY));
    watches(child, Duration.ofDays(9));
    came(child, nurses, NoticeKind.LEFT, Duration.ofDays(5));
    stored.read.add(notices.page(account(WORKER), null, 50).getFirst().id());
    came(child, nurses, NoticeKind.LEFT, Duration.ofDays(1));

    assertThat(told()).containsExactly("left 2026-04-30T12:00:00Z");
  }

  @Test
  void newsFollowsTheRecordThatStandsForTheNumber() {
    ContactPointId into = holds(2, own, nurses, schools);
    ContactPointId child = Watched.number(1);
    stored.records.put(child, new ChildRecord.Merged(child, Revision.NEW, into, false, Set.of()));
    watches(child, Duration.ofDays(9));
    watches(into, Duration.ofDays(8));
    joined(child, nurses, Duration.ofDays(5));
    joined(into, schools, Duration.ofDays(1));

    assertThat(told())
        .containsExactly("joined 2026-04-30T12:00:00Z", "joined 2026-04-26T12:00:00Z");
    assertThat(notices.page(account(WORKER), null, 50))
        .extracting(Notice::child)
        .containsOnly(into);
  }
}
