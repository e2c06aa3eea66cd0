package org.contactpoint.shielding.subjectaccess;

import java.util.stream.Stream;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.subjectaccess.AccessShield;
import org.contactpoint.domain.subjectaccess.InForce;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * A request and its child as both are now.
 *
 * @param record the record that can be asked for by the number, null where there is none any more
 * @param shield what hides it, null where it is open
 */
record AccessCase(
    SubjectAccessRequest request,
    ChildRecord.@Nullable Surviving record,
    @Nullable AccessShield shield) {

  /** Whether the caller's council took the request. */
  boolean isTakenBy(Caller caller) {
    return caller.account().worksFor(request.receipt().by());
  }

  /** Whether the caller's council holds the shield of the child. */
  boolean isHeldBy(Caller caller) {
    return shield != null && caller.account().worksFor(shield.holder());
  }

  /** What a review is made under now. A child without a record is not reviewed. */
  InForce inForce() {
    if (shield != null) {
      return InForce.of(shield);
    }
    return InForce.open(record == null ? 0 : record.revision().shieldEpoch());
  }

  /** Whether the child is hidden. */
  boolean isShielded() {
    return record instanceof ChildRecord.Shielded;
  }

  /**
   * Whether what may be told is decided, of a hidden child under whatever shield: who holds it by
   * now must not show.
   */
  boolean isReviewed() {
    return isShielded() ? request.isReviewedUnderAnyShield() : request.isReviewed(inForce());
  }

  /**
   * Whether all of the record may be told: never of a shielded child but under the shield that is
   * in force now.
   */
  boolean mayTellAll() {
    return isShielded() == (shield != null) && request.mayTellAll(inForce());
  }

  /** The numbers that an entry names. */
  Stream<ContactPointId> numbers() {
    return Stream.concat(Stream.of(request.child()), Stream.ofNullable(record).map(ChildRecord::id))
        .distinct();
  }

  /** The same after another step. */
  AccessCase with(SubjectAccessRequest other) {
    return new AccessCase(other, record, shield);
  }
}
