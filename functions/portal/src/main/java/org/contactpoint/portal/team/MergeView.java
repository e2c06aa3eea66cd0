package org.contactpoint.portal.team;

import org.contactpoint.portal.form.FormErrors;

/**
 * A merge into a child's record.
 *
 * @param status how far it is, as far as whoever comes here was told; empty for unknown
 * @param back the page that led here
 */
public record MergeView(
    String childId, String mergeId, String status, FormErrors errors, String back) {

  /** What happened, as a heading. */
  public String heading() {
    return switch (status) {
      case "done" -> "The records have been merged";
      case "proposed" -> "The merge waits for an approver";
      case "undone" -> "The merge has been undone";
      case "undo-proposed" -> "Undoing the merge waits for an approver";
      default -> "Undo a merge";
    };
  }

  /** Whether an approver has to act now. */
  public boolean isWaiting() {
    return status.equals("proposed") || status.equals("undo-proposed");
  }

  /** Whether it can be undone from here. */
  public boolean isForUndoing() {
    return status.isEmpty() || status.equals("done");
  }
}
