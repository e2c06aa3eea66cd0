package org.contactpoint.domain.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * What an account is told of the children that it watches. Nothing of it is stored: the present
 * records decide what is shown, so that a notice of a shielded child, of a sensitive service or of
 * one whose statement was taken back is as if it had never been (rules §5, §6.28, §9.11).
 */
public final class Notices {
  private static final Comparator<Notice> NEWEST_FIRST =
      Comparator.comparing(Notice::place).reversed();

  private final Watches watches;
  private final Children children;
  private final Clock clock;

  public Notices(Watches watches, Children children, Clock clock) {
    this.watches = watches;
    this.children = children;
    this.clock = clock;
  }

  /** A page of the account's notices, newest first, from behind that place. */
  public List<Notice> page(AccountId account, @Nullable ListPlace after, int limit) {
    List<Notice> page =
        all(account).stream()
            .filter(notice -> after == null || notice.place().compareTo(after) < 0)
            .limit(limit)
            .toList();
    Set<String> read = watches.read(page.stream().map(Notice::id).toList());
    return page.stream().map(one -> read.contains(one.id()) ? one.whenRead() : one).toList();
  }

  /** The account's notice of that id. */
  public Optional<Notice> find(AccountId account, String id) {
    return all(account).stream().filter(notice -> notice.id().equals(id)).findFirst();
  }

  private List<Notice> all(AccountId account) {
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
    return all.values().stream().sorted(NEWEST_FIRST).toList();
  }

  private List<Notice> of(Watch watch, ChildRecord.Open record, LocalDate today) {
    List<Involvement> shown = ServiceNews.shownTo(watch.account(), record, today);
    Map<ServiceNews, Instant> times = times(watch, record, news(shown));
    List<Notice> notices = new ArrayList<>();
    for (Involvement involvement : shown) {
      ServiceNews.of(involvement)
          .filter(times::containsKey)
          .forEach(
              news -> {
                Instant at = Objects.requireNonNull(times.get(news));
                notices.add(
                    new Notice(
                        watches.idOf(watch.account(), news, at),
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
  private Map<ServiceNews, Instant> times(
      Watch watch, ChildRecord.Open record, Collection<ServiceNews> news) {
    Map<ServiceNews, Instant> times = new HashMap<>();
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
