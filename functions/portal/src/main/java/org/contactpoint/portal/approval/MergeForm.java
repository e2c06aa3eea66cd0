package org.contactpoint.portal.approval;

import org.contactpoint.portal.form.FormErrors;

/**
 * A proposed merge, and the button that approves it.
 *
 * @param action the page itself, to which the form is sent
 */
public record MergeForm(ProposedMerge merge, FormErrors errors, String action) {

  /** What is decided, as a heading. */
  public String heading() {
    return merge.isUndoing() ? "Approve undoing this merge" : "Approve this merge";
  }

  @Override
  public String toString() {
    return "MergeForm[redacted]";
  }
}
