package org.contactpoint.portal.approval;

import org.contactpoint.portal.page.PersonNames;
import org.contactpoint.portal.page.Words;
import org.contactpoint.portal.team.Merging;
import org.jspecify.annotations.Nullable;

/**
 * A merge in which a shielded child takes part, as the API shows it.
 *
 * @param proposedAt null where that was not noted
 * @param into the record that stays
 */
public record ProposedMerge(
    String mergeId,
    String status,
    String reason,
    @Nullable String proposedAt,
    ChildFace into,
    ChildFace duplicate) {

  /** One of the two children. */
  public record ChildFace(
      String childId,
      String givenName,
      String familyName,
      @Nullable String dateOfBirth,
      String gender,
      boolean shielded) {

    /** Given name and family name. */
    public String name() {
      return PersonNames.of(givenName, familyName);
    }

    /** The birthday; words in its place where there is none. */
    public String born() {
      return dateOfBirth == null ? "Not known" : Words.day(dateOfBirth);
    }

    @Override
    public String toString() {
      return "ChildFace[redacted]";
    }
  }

  /** Whether it waits for an approver. */
  boolean isWaiting() {
    return status.equals("proposed") || isUndoing();
  }

  /** Whether the two are to be parted again. */
  public boolean isUndoing() {
    return status.equals("undo-proposed");
  }

  /** Why the team says that they are one child. */
  public String why() {
    return Merging.why(reason);
  }

  @Override
  public String toString() {
    return "ProposedMerge[redacted]";
  }
}
