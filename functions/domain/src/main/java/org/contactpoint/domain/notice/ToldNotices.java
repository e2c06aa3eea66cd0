package org.contactpoint.domain.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;

/**
 * What somebody is told once and without having asked: a death, to each service that was involved
 * when it became known, and that it was a mistake (rules §9.6); a full record, to the team that
 * answers for it (rules §4.26). Of open records alone.
 */
final class ToldNotices {
  private final Watches watches;
  private final Children children;
  private final Clock clock;

  ToldNotices(Watches watches, Children children, Clock clock) {
    this.watches = watches;
    this.children = children;
    this.clock = clock;
  }

  /** All of them, those that were read too, in no order. */
  List<Notice> of(Account account) {
    Instant oldest = clock.instant().minus(Watch.KEPT);
    List<Told> told =
        addressees(account)
            .flatMap(to -> watches.told(to, Told.MOST).stream())
            .filter(one -> !one.at().isBefore(oldest))
            .toList();
    Map<ContactPointId, ChildRecord.Surviving> records =
        children.survivingAll(told.stream().map(Told::child).toList());
    LocalDate today = London.today(clock);
    Map<RecordNews, Notice> all = new LinkedHashMap<>();
    for (Told one : told.reversed()) {
      if (records.get(one.child()) instanceof ChildRecord.Open open && !open.isArchived(today)) {
        notice(one, open)
            .ifPresent(notice -> all.putIfAbsent(new RecordNews(open.id(), notice.kind()), notice));
      }
    }
    return List.copyOf(all.values());
  }

  /**
   * What the account itself is told of that record, and not its team.
   *
   * @param numbers of the child
   */
  Stream<Notice> of(AccountId account, ChildRecord.Open record, Set<ContactPointId> numbers) {
    Addressee to = new Addressee.OfAccount(account);
    return numbers.stream()
        .flatMap(number -> watches.told(to, number).stream())
        .flatMap(told -> notice(told, record).stream());
  }

  private static Stream<Addressee> addressees(Account account) {
    Authority authority = account.authority();
    Addressee self = new Addressee.OfAccount(account.id());
    return authority == null || !account.plays(Role.MANAGEMENT_TEAM)
        ? Stream.of(self)
        : Stream.of(self, new Addressee.OfTeam(authority));
  }

  private Optional<Notice> notice(Told told, ChildRecord.Open record) {
    return switch (told.to()) {
      case Addressee.OfAccount(AccountId account) ->
          mayBeTold(account, told, record) ? ofLife(told, record) : Optional.empty();
      case Addressee.OfTeam(Authority team) ->
          record.responsible().equals(team) && RecordLimits.isFull(record)
              ? Optional.of(full(told, record))
              : Optional.empty();
    };
  }

  /** Whoever was told of a death is told of the mistake, too, though the work has ended since. */
  private static boolean mayBeTold(AccountId account, Told told, ChildRecord.Open record) {
    return record.view().died() == null
        ? ServiceNews.workers(record).anyMatch(account::equals)
        : ServiceNews.isInvolved(account, record, London.dateOf(told.at()));
  }

  private Optional<Notice> ofLife(Told told, ChildRecord.Open record) {
    return record.view().died() == null
        ? correctedSince(told, record)
            .map(at -> notice(told, NoticeKind.DEATH_CORRECTED, record, at))
        : lastDeath(told)
            .filter(at -> !told.at().isBefore(at))
            .map(at -> notice(told, NoticeKind.DIED, record, told.at()));
  }

  /** Whoever had ended its work before the child was said to have died again is not told again. */
  private Optional<Instant> lastDeath(Told told) {
    return time(told.child(), NoticeKind.DIED);
  }

  /** A merge may have brought the child to another number since. */
  private Optional<Instant> correctedSince(Told told, ChildRecord.Open record) {
    return Stream.of(record.id(), told.child())
        .distinct()
        .flatMap(number -> time(number, NoticeKind.DEATH_CORRECTED).stream())
        .filter(at -> !at.isBefore(told.at()))
        .max(Instant::compareTo);
  }

  private Optional<Instant> time(ContactPointId child, NoticeKind kind) {
    return watches.times(child, List.of(new RecordNews(child, kind))).values().stream().findFirst();
  }

  private Notice notice(Told told, NoticeKind kind, ChildRecord.Open record, Instant at) {
    RecordNews news = new RecordNews(told.child(), kind);
    return new Notice(watches.idOf(told.to(), news, at), at, kind, record, null, true);
  }

  /** The same notice all day, however many are refused. */
  private Notice full(Told told, ChildRecord.Open record) {
    RecordNews news = new RecordNews(told.child(), NoticeKind.RECORD_FULL);
    Instant day = London.startOf(London.dateOf(told.at()));
    return new Notice(
        watches.idOf(told.to(), news, day), told.at(), NoticeKind.RECORD_FULL, record, null, true);
  }
}
