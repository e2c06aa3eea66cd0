package org.contactpoint.domain.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.InvolvementId;
import org.jspecify.annotations.Nullable;

/** That a service began or ended its work with a child: the involvement's id, and nothing of it. */
public record ServiceNews(InvolvementId involvement, NoticeKind kind) implements News {

  @Override
  public String text() {
    return kind.code() + "|" + involvement.value();
  }

  /**
   * The news in a change of an open record. A sensitive service makes none, and neither does one
   * whose statement is taken back: nothing of it is left to be shown (rules §5, §9.11).
   */
  public static List<ServiceNews> between(ChildRecord.Open before, ChildRecord.Open after) {
    Map<InvolvementId, Involvement> known =
        told(before).collect(Collectors.toMap(Involvement::id, Function.identity(), (a, b) -> a));
    return told(after).flatMap(now -> between(known.get(now.id()), now)).distinct().toList();
  }

  private static Stream<ServiceNews> between(@Nullable Involvement before, Involvement now) {
    if (now.end() == null) {
      return before == null || before.end() != null
          ? Stream.of(new ServiceNews(now.id(), NoticeKind.JOINED))
          : Stream.empty();
    }
    return before != null && before.end() == null
        ? Stream.of(new ServiceNews(now.id(), NoticeKind.LEFT))
        : Stream.empty();
  }

  /** What others may be told of the services in a record. */
  private static Stream<Involvement> told(ChildRecord.Open record) {
    return record.view().visibleInvolvements().filter(involvement -> !involvement.isSensitive());
  }

  /**
   * The services of a record of which its watcher may be told, as they stand now: all but the
   * watcher's own, and none at all where the watcher works with the child no more.
   *
   * @param today the day in London
   */
  public static List<Involvement> shownTo(
      AccountId watcher, ChildRecord.Open record, LocalDate today) {
    return isInvolved(watcher, record, today)
        ? told(record).filter(involvement -> !involvement.isOf(watcher)).toList()
        : List.of();
  }

  /** The accounts whose work with the child is in its record: nobody else can be told of it. */
  static Stream<AccountId> workers(ChildRecord.Open record) {
    return record
        .view()
        .visibleInvolvements()
        .map(Involvement::owner)
        .flatMap(Stream::ofNullable)
        .distinct();
  }

  /** Whether the account works with the child on that day. */
  public static boolean isInvolved(AccountId account, ChildRecord.Open record, LocalDate day) {
    return record
        .view()
        .visibleInvolvements()
        .anyMatch(involvement -> involvement.isOf(account) && involvement.isOpenOn(day));
  }

  /** The news that there may be of a service as it stands. */
  static Stream<ServiceNews> of(Involvement involvement) {
    ServiceNews joined = new ServiceNews(involvement.id(), NoticeKind.JOINED);
    return involvement.end() == null
        ? Stream.of(joined)
        : Stream.of(joined, new ServiceNews(involvement.id(), NoticeKind.LEFT));
  }
}
