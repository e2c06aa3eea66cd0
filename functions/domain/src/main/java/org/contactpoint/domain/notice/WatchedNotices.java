package org.contactpoint.domain.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.value.ContactPointId;

/** Which services joined or left the children that an account watches (rules §9.11). */
final class WatchedNotices {
  private final Watches watches;
  private final Children children;
  private final Clock clock;

  WatchedNotices(Watches watches, Children children, Clock clock) {
    this.watches = watches;
    this.children = children;
    this.clock = clock;
  }

  /** All of them, in no order. */
  List<Notice> of(AccountId account) {
    List<Watch> watched = watches.of(account, Watch.MOST);
    Map<ContactPointId, ChildRecord.Surviving> records =
        children.survivingAll(watched.stream().map(Watch::child).toList());
    LocalDate today = London.today(clock);
    Map<String, Notice> all = new LinkedHashMap<>();
    for (Watch watch : watched) {
      if (records.get(watch.child()) instanceof ChildRecord.Open open && !open.isArchived(today)) {
        of(watch, open, today).forEach(notice -> all.putIfAbsent(notice.id(), notice));
      }
    }
    return List.copyOf(all.values());
  }

  /**
   * Those of that record alone.
   *
   * @param numbers of the child
   */
  Stream<Notice> of(AccountId account, ChildRecord.Open record, Set<ContactPointId> numbers) {
    LocalDate today = London.today(clock);
    return numbers.stream()
        .flatMap(number -> watches.find(account, number).stream())
        .flatMap(watch -> of(watch, record, today).stream());
  }

  private List<Notice> of(Watch watch, ChildRecord.Open record, LocalDate today) {
    List<Involvement> shown = ServiceNews.shownTo(watch.account(), record, today);
    Map<News, Instant> times = times(watch, record, news(shown));
    Addressee to = new Addressee.OfAccount(watch.account());
    List<Notice> notices = new ArrayList<>();
    for (Involvement involvement : shown) {
      ServiceNews.of(involvement)
          .filter(times::containsKey)
          .forEach(
              news -> {
                Instant at = Objects.requireNonNull(times.get(news));
                notices.add(
                    new Notice(
                        watches.idOf(to, news, at),
                        at,
                        news.kind(),
                        record,
                        involvement.serviceType(),
                        true));
              });
    }
    return notices;
  }

  private static Set<ServiceNews> news(List<Involvement> shown) {
    Set<ServiceNews> news = new LinkedHashSet<>();
    shown.forEach(involvement -> ServiceNews.of(involvement).forEach(news::add));
    return news;
  }

  /** The news since the watch began; those of a record that was merged since came to its number. */
  private Map<News, Instant> times(
      Watch watch, ChildRecord.Open record, Collection<ServiceNews> news) {
    Map<News, Instant> times = new HashMap<>();
    if (!news.isEmpty()) {
      times.putAll(watches.times(record.id(), news));
      if (!record.id().equals(watch.child())) {
        watches.times(watch.child(), news).forEach(times::putIfAbsent);
      }
    }
    Instant oldest = clock.instant().minus(Watch.KEPT);
    times.values().removeIf(at -> at.isBefore(watch.since()) || at.isBefore(oldest));
    return times;
  }
}
