package org.contactpoint.registration.merge;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Finds two records that are to be merged or distinguished; the number of a merged record leads to
 * the one that it was merged into, as on every other route.
 */
@Singleton
public final class FindPair {

  private final Children children;
  private final Clock clock;

  public FindPair(Children children, Clock clock) {
    this.children = children;
    this.clock = clock;
  }

  /** What was found under two numbers. */
  sealed interface Found {}

  /** Two open records. */
  record Both(ChildRecord.Open one, ChildRecord.Open other) implements Found {

    /** Whether both numbers lead to one record. */
    boolean isOneRecord() {
      return one.id().equals(other.id());
    }

    /** Whether the caller may do this to both: as the team of the council that answers for them. */
    Decision decide(Caller caller, Action action) {
      boolean own =
          caller.account().worksFor(one.responsible())
              && caller.account().worksFor(other.responsible());
      return AccessPolicy.decide(
          caller,
          action,
          own ? Set.of(CallerRelation.OWN_COUNCIL) : Set.of(),
          Denial.OTHER_COUNCIL);
    }
  }

  /** One of them is shielded at least: the shielding function alone can judge them. */
  record Apart(ContactPointId one, ContactPointId other) implements Found {}

  /** One of them is gone, archived or unknown. */
  record Unknown() implements Found {}

  Found find(ContactPointId one, ContactPointId other) {
    LocalDate today = London.today(clock);
    ChildRecord.Surviving first = children.reachable(one, today).orElse(null);
    ChildRecord.Surviving second = children.reachable(other, today).orElse(null);
    if (first == null || second == null) {
      return new Unknown();
    }
    return first instanceof ChildRecord.Open a && second instanceof ChildRecord.Open b
        ? new Both(a, b)
        : new Apart(first.id(), second.id());
  }
}
