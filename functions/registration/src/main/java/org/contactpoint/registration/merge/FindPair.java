package org.contactpoint.registration.merge;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.value.ContactPointId;

/** Finds two records that are to be merged or distinguished. */
@Singleton
public final class FindPair {

  private final Children children;

  public FindPair(Children children) {
    this.children = children;
  }

  /** What was found under two numbers. */
  sealed interface Found {}

  /** Two open records. */
  record Both(ChildRecord.Open one, ChildRecord.Open other) implements Found {

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
  record Apart() implements Found {}

  /** Both numbers are of one record. */
  record SameRecord() implements Found {}

  /** One of them is gone, merged or unknown. */
  record Unknown() implements Found {}

  Found find(ContactPointId one, ContactPointId other) {
    Optional<ChildRecord.Surviving> first = unmerged(one);
    Optional<ChildRecord.Surviving> second = unmerged(other);
    if (first.isEmpty() || second.isEmpty()) {
      return new Unknown();
    }
    if (one.equals(other)) {
      return new SameRecord();
    }
    return first.get() instanceof ChildRecord.Open a && second.get() instanceof ChildRecord.Open b
        ? new Both(a, b)
        : new Apart();
  }

  private Optional<ChildRecord.Surviving> unmerged(ContactPointId id) {
    return switch (children.find(id).orElse(null)) {
      case ChildRecord.Open open when !open.isWithdrawn() -> Optional.of(open);
      case ChildRecord.Shielded shielded -> Optional.of(shielded);
      case null, default -> Optional.empty();
    };
  }
}
