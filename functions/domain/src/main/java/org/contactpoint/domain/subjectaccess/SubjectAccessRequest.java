package org.contactpoint.domain.subjectaccess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.calendar.DueDate;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * A request to see what is held of a child (rules §8).
 *
 * @param id 32 hexadecimal digits
 * @param child the number that was asked about; a merge leaves it with that number
 * @param steps those that were taken, oldest first
 * @param ending how it ended, null while it is open
 * @param extension why the answer takes longer, null where it does not
 * @param complaint what the requester complained of, null where they did not
 * @param listedTo the authority beside the receiving one that has it in its list, null for none: a
 *     copy of who holds the shield, for listing alone
 */
public record SubjectAccessRequest(
    String id,
    ContactPointId child,
    Requester requester,
    Receipt receipt,
    List<StepTaken> steps,
    @Nullable Ending ending,
    @Nullable ExtensionReason extension,
    @Nullable ComplaintReason complaint,
    @Nullable Authority listedTo,
    long version)
    implements AboutChildren {

  /** How many steps one request may take, failed ones too. */
  public static final int MOST_STEPS = 20;

  /** How many persons review for a shielded child (rules §8.4). */
  public static final int REVIEWERS = 2;

  /** How many days before the due day the team is reminded. */
  public static final int REMINDED_BEFORE = 7;

  public SubjectAccessRequest {
    steps = List.copyOf(steps);
  }

  /**
   * A request that is received now.
   *
   * @param holder the authority that holds the shield of the child, null where it is open
   */
  public static SubjectAccessRequest received(
      String id,
      ContactPointId child,
      Requester requester,
      Receipt receipt,
      @Nullable Authority holder) {
    return new SubjectAccessRequest(
        id, child, requester, receipt, List.of(), null, null, null, other(receipt, holder), 1);
  }

  private static @Nullable Authority other(Receipt receipt, @Nullable Authority holder) {
    return receipt.by().equals(holder) ? null : holder;
  }

  @Override
  public Set<ContactPointId> children() {
    return Set.of(child);
  }

  /** The last step that was taken with success, or how it ended. */
  public AccessRequestStatus status() {
    return ending != null ? ending.status() : reached();
  }

  private AccessRequestStatus reached() {
    if (reviewedUnder().anyMatch(this::isReviewed)) {
      return AccessRequestStatus.SAFETY_REVIEW;
    }
    return Stream.of(AccessStep.RIGHTS_CHECK, AccessStep.ID_CHECK)
        .filter(this::passed)
        .map(AccessStep::reaches)
        .findFirst()
        .orElse(AccessRequestStatus.RECEIVED);
  }

  private boolean passed(AccessStep step) {
    return steps.stream().anyMatch(taken -> taken.step() == step && taken.succeeded());
  }

  private boolean hasReview() {
    return steps.stream().anyMatch(taken -> taken.step() == AccessStep.SAFETY_REVIEW);
  }

  /** Whether it has not ended. */
  public boolean isOpen() {
    return ending == null;
  }

  /** The last day in London on which the answer is in time (rules §8.3). */
  public LocalDate dueBy() {
    return extension == null ? DueDate.of(receipt.on()) : DueDate.extended(receipt.on());
  }

  /** Whether it is open and that day has passed. */
  public boolean isOverdue(LocalDate today) {
    return isOpen() && today.isAfter(dueBy());
  }

  /** Whether it is open and due within {@value #REMINDED_BEFORE} days. */
  public boolean isDueSoon(LocalDate today) {
    return isOpen()
        && !today.isAfter(dueBy())
        && !today.plusDays(REMINDED_BEFORE).isBefore(dueBy());
  }

  /** Its place in the lists, by the day on which it is due. */
  public ListPlace place() {
    return ListPlace.of(Optional.of(dueBy()), id);
  }

  /** The part of the nation's list of open requests in which it is. */
  public int part() {
    return Math.floorMod(id.hashCode(), SubjectAccessRequests.PARTS);
  }

  /** The persons who reviewed it under what is in force. */
  public Set<PersonId> reviewers(InForce now) {
    return reviews(now).map(StepTaken::by).collect(Collectors.toUnmodifiableSet());
  }

  private Stream<StepTaken> reviews(InForce now) {
    return steps.stream().filter(taken -> taken.isReviewUnder(now)).filter(StepTaken::succeeded);
  }

  /** Whether enough persons reviewed it under what is in force. */
  public boolean isReviewed(InForce now) {
    return reviewers(now).size() >= (now.isShield() ? REVIEWERS : 1);
  }

  /**
   * Whether enough persons reviewed it as a hidden child's, under whatever shield: to the council
   * that took it a review stays one when the child moves.
   */
  public boolean isReviewedUnderAnyShield() {
    return reviewedUnder().filter(InForce::isShield).anyMatch(this::isReviewed);
  }

  private Stream<InForce> reviewedUnder() {
    return steps.stream().flatMap(taken -> Stream.ofNullable(taken.under()));
  }

  /**
   * Whether the whole record may be told: those who reviewed it under what is in force now say so,
   * all of them.
   */
  public boolean mayTellAll(InForce now) {
    return isReviewed(now)
        && reviews(now).noneMatch(review -> review.outcome() == StepOutcome.OTHER_SIDE);
  }

  /** Whether that step can be taken under what is in force. */
  public boolean isTurnOf(AccessStep step, InForce now) {
    if (!isOpen() || steps.size() >= MOST_STEPS) {
      return false;
    }
    return step == AccessStep.SAFETY_REVIEW
        ? passed(AccessStep.RIGHTS_CHECK) && !isReviewed(now)
        : status() == step.after() && !hasReview();
  }

  /** The same request with that step taken. */
  public SubjectAccessRequest taking(StepTaken step) {
    List<StepTaken> all = new ArrayList<>(steps);
    all.add(step);
    return new SubjectAccessRequest(
        id, child, requester, receipt, all, ending, extension, complaint, listedTo, version + 1);
  }

  /** The same request once it ended. */
  public SubjectAccessRequest ended(Ending how) {
    return new SubjectAccessRequest(
        id, child, requester, receipt, steps, how, extension, complaint, listedTo, version + 1);
  }

  /** The same request with two months more. */
  public SubjectAccessRequest extended(ExtensionReason why) {
    return new SubjectAccessRequest(
        id, child, requester, receipt, steps, ending, why, complaint, listedTo, version + 1);
  }

  /** The same request after a complaint. */
  public SubjectAccessRequest complained(ComplaintReason of) {
    return new SubjectAccessRequest(
        id, child, requester, receipt, steps, ending, extension, of, listedTo, version + 1);
  }

  /** The same request in the list of that authority too; of none where it is null. */
  public SubjectAccessRequest listedTo(@Nullable Authority holder) {
    return new SubjectAccessRequest(
        id,
        child,
        requester,
        receipt,
        steps,
        ending,
        extension,
        complaint,
        other(receipt, holder),
        version + 1);
  }

  @Override
  public String toString() {
    return "SubjectAccessRequest[" + id + "]";
  }
}
