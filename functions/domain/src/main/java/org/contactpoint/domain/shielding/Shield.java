package org.contactpoint.domain.shielding;

import java.time.Instant;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.calendar.WorkingDays;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * The shield of a child, from the request to its removal (rules §6).
 *
 * <p>More than ten components, because the steps of one shield change together, under one version.
 *
 * @param responsible the authority that decides; only an accepted move changes it
 * @param askedByPerson who asked, or was acted for: may not decide
 * @param decideBy one working day after the asking, end of the working day, London time
 * @param reviewBy six months after the decision, null before it; an overdue review never unshields
 * @param removalProposedBy the first of the two people that a removal needs, null while nobody
 *     proposed one
 * @param propagationDone whether siblings were taken along and every other copy was moved: false
 *     until then, so that a crash can't leave it half done
 * @param unverifiedAsker whether who asked had added themselves to the child less than 24 hours
 *     before: the child's team is shown that
 */
public record Shield(
    ShieldId id,
    ContactPointId child,
    ShieldStatus status,
    ShieldGround ground,
    ShieldAskedBy askedBy,
    AccountId askedByAccount,
    PersonId askedByPerson,
    Authority responsible,
    Instant openedAt,
    Instant decideBy,
    @Nullable Instant reviewBy,
    @Nullable PersonId removalProposedBy,
    boolean propagationDone,
    boolean unverifiedAsker,
    long version)
    implements AboutChildren {

  @Override
  public Set<ContactPointId> children() {
    return Set.of(child);
  }

  /**
   * A shield that is opened now: the child is hidden, nobody has decided, nothing is propagated.
   */
  public static Shield opened(
      ShieldId id,
      ContactPointId child,
      ShieldGround ground,
      ShieldAskedBy askedBy,
      AccountId account,
      PersonId person,
      Authority responsible,
      Instant now) {
    return new Shield(
        id,
        child,
        ShieldStatus.INTERIM,
        ground,
        askedBy,
        account,
        person,
        responsible,
        now,
        WorkingDays.oneAfter(now),
        null,
        null,
        false,
        false,
        1);
  }

  /** The same shield, asked for by somebody who came to the child less than 24 hours before. */
  public Shield byUnverifiedAsker() {
    return new Shield(
        id,
        child,
        status,
        ground,
        askedBy,
        askedByAccount,
        askedByPerson,
        responsible,
        openedAt,
        decideBy,
        reviewBy,
        removalProposedBy,
        propagationDone,
        true,
        version);
  }

  /** Its place in the lists of shields, oldest first. */
  public ListPlace place() {
    return ListPlace.of(openedAt, id.value());
  }

  /** Whether the child is hidden by it. */
  public boolean hides() {
    return status != ShieldStatus.REFUSED && status != ShieldStatus.REMOVED;
  }

  /** Whether its review is overdue; the child stays hidden all the same. */
  public boolean isReviewDue(Instant now) {
    return reviewBy != null && reviewBy.isBefore(now);
  }

  /** Whether somebody should have decided or reviewed it before now. */
  public boolean isOverdue(Instant now) {
    return status == ShieldStatus.INTERIM ? decideBy.isBefore(now) : hides() && isReviewDue(now);
  }

  /** The same shield in another state, one change later. */
  public Shield becoming(
      ShieldStatus next, @Nullable Instant review, @Nullable PersonId proposedBy) {
    return new Shield(
        id,
        child,
        next,
        ground,
        askedBy,
        askedByAccount,
        askedByPerson,
        responsible,
        openedAt,
        decideBy,
        review,
        proposedBy,
        propagationDone,
        unverifiedAsker,
        version + 1);
  }

  /**
   * A shield of the same status for another record of the same child, made when a shield is
   * propagated; a removal proposed for this shield is not proposed for the other.
   */
  public Shield alike(ShieldId other, ContactPointId record) {
    return new Shield(
        other,
        record,
        withoutProposal(),
        ground,
        askedBy,
        askedByAccount,
        askedByPerson,
        responsible,
        openedAt,
        decideBy,
        reviewBy,
        null,
        false,
        unverifiedAsker,
        1);
  }

  /**
   * The same shield under another authority, which was made responsible for the child. A removal
   * that the one before proposed is not its own: its team has to review the shield first.
   */
  public Shield answeredForBy(Authority other) {
    return new Shield(
        id,
        child,
        withoutProposal(),
        ground,
        askedBy,
        askedByAccount,
        askedByPerson,
        other,
        openedAt,
        decideBy,
        reviewBy,
        null,
        propagationDone,
        unverifiedAsker,
        version + 1);
  }

  private ShieldStatus withoutProposal() {
    return status == ShieldStatus.REMOVAL_PROPOSED ? ShieldStatus.SHIELDED : status;
  }

  /** The same shield once every other copy was moved and the siblings were taken along. */
  public Shield propagated() {
    return new Shield(
        id,
        child,
        status,
        ground,
        askedBy,
        askedByAccount,
        askedByPerson,
        responsible,
        openedAt,
        decideBy,
        reviewBy,
        removalProposedBy,
        true,
        unverifiedAsker,
        version + 1);
  }
}
