package org.contactpoint.domain.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * What an account is told of the children that it watches, works with or, as a team, answers for.
 * Nothing of it is stored: the present records decide what is shown, so that a notice of a shielded
 * child, of a sensitive service or of one whose statement was taken back is as if it had never been
 * (rules §5, §6.28, §9.11).
 */
public final class Notices {
  private static final Comparator<Notice> NEWEST_FIRST =
      Comparator.comparing(Notice::place).reversed();

  private final Watches watches;
  private final Children children;
  private final WatchedNotices watched;
  private final ToldNotices told;
  private final Clock clock;

  public Notices(Watches watches, Children children, Clock clock) {
    this.watches = watches;
    this.children = children;
    this.clock = clock;
    this.watched = new WatchedNotices(watches, children, clock);
    this.told = new ToldNotices(watches, children, clock);
  }

  /**
   * A page of the account's notices, newest first, from behind that place. What is told once is in
   * it until it was read.
   */
  public List<Notice> page(Account account, @Nullable ListPlace after, int limit) {
    List<Notice> all = new ArrayList<>(watched.of(account.id()));
    all.addAll(marked(told.of(account)).stream().filter(Notice::unread).toList());
    return marked(
        all.stream()
            .sorted(NEWEST_FIRST)
            .filter(notice -> after == null || notice.place().compareTo(after) < 0)
            .limit(limit)
            .toList());
  }

  /** The account's notice of that id, whether or not it was read. */
  public Optional<Notice> find(Account account, String id) {
    List<Notice> all = new ArrayList<>(watched.of(account.id()));
    all.addAll(told.of(account));
    return all.stream().filter(notice -> notice.id().equals(id)).findFirst();
  }

  /**
   * Whom that news tells something which they have not read: those alone whose list shows it now,
   * so that nobody else has to know why it is shown or not (rules §9.12). It is read by the child's
   * numbers, since lists by account may lag behind the news.
   *
   * @param child the number to which the news came
   * @param at when it came
   */
  public Set<AccountId> told(ContactPointId child, Instant at) {
    LocalDate today = London.today(clock);
    return children
        .surviving(child)
        .filter(ChildRecord.Open.class::isInstance)
        .map(ChildRecord.Open.class::cast)
        .filter(record -> !record.isArchived(today))
        .map(record -> told(record, numbers(record, child), at))
        .orElseGet(Set::of);
  }

  /** Whoever watched a record that was merged since watches its number still. */
  private static Set<ContactPointId> numbers(ChildRecord.Open record, ContactPointId child) {
    Set<ContactPointId> numbers = new LinkedHashSet<>(List.of(record.id(), child));
    record.statements().forEach(statement -> numbers.add(statement.saidOf()));
    return numbers;
  }

  private Set<AccountId> told(ChildRecord.Open record, Set<ContactPointId> numbers, Instant at) {
    return ServiceNews.workers(record)
        .filter(
            account -> {
              List<String> shown =
                  Stream.concat(
                          watched.of(account, record, numbers), told.of(account, record, numbers))
                      .filter(notice -> notice.at().equals(at))
                      .map(Notice::id)
                      .toList();
              return !watches.read(shown).containsAll(shown);
            })
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Notice> marked(List<Notice> some) {
    Set<String> read = watches.read(some.stream().map(Notice::id).toList());
    return some.stream().map(one -> read.contains(one.id()) ? one.whenRead() : one).toList();
  }
}
