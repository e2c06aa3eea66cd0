package org.contactpoint.domain.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * That a child died, or that this was a mistake, and who is to be told of it (rules §9.6). Another
 * day of the same death is no news.
 *
 * @param told the accounts that are told now; of a mistake those are told who were told of the
 *     death
 */
public record DeathNews(RecordNews news, Set<AccountId> told) {
  public DeathNews {
    told = Set.copyOf(told);
  }

  /** The news in a change of an open record. */
  public static Optional<DeathNews> between(ChildRecord.Open before, ChildRecord.Open after) {
    ChildView view = before.view();
    return news(after.id(), view.died(), after.view().died())
        .map(news -> of(news, view, after.view().died()));
  }

  /**
   * The news in a record that comes into the open: what was said behind the shield counts for all
   * from now on (rules §9.17).
   */
  public static Optional<DeathNews> revealed(ChildRecord.Shielded before, ChildRecord.Open after) {
    return news(after.id(), before.face().died(), after.view().died())
        .map(
            news -> {
              LocalDate day = after.view().died();
              return of(news, after.view(), day == null ? before.face().died() : day);
            });
  }

  private static Optional<RecordNews> news(
      ContactPointId child, @Nullable LocalDate before, @Nullable LocalDate after) {
    if ((before == null) == (after == null)) {
      return Optional.empty();
    }
    return Optional.of(
        new RecordNews(child, after == null ? NoticeKind.DEATH_CORRECTED : NoticeKind.DIED));
  }

  private static DeathNews of(RecordNews news, ChildView services, @Nullable LocalDate died) {
    return new DeathNews(
        news, died == null ? Set.of() : owners(services.visibleInvolvements(), died));
  }

  /** A sensitive service may know of the death of a child with whom it works, too. */
  private static Set<AccountId> owners(Stream<Involvement> services, LocalDate died) {
    return services
        .filter(service -> service.isOpenOn(died))
        .map(Involvement::owner)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** How many items it takes. */
  public static int items(Collection<DeathNews> all) {
    return all.stream().mapToInt(one -> 1 + one.told().size()).sum();
  }
}
