package org.contactpoint.domain.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.child.Children;
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
  private final WatchedNotices watched;
  private final ToldNotices told;

  public Notices(Watches watches, Children children, Clock clock) {
    this.watches = watches;
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

  private List<Notice> marked(List<Notice> some) {
    Set<String> read = watches.read(some.stream().map(Notice::id).toList());
    return some.stream().map(one -> read.contains(one.id()) ? one.whenRead() : one).toList();
  }
}
