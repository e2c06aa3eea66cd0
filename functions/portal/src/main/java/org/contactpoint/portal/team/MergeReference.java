package org.contactpoint.portal.team;

import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;

/** The number of a child and the reference of a merge, as they were entered. */
public record MergeReference(Form entered, FormErrors errors) {

  /** What is wrong with them. */
  public FormErrors complaints() {
    FormErrors found = FormErrors.none();
    if (!childId().matches("[0-9]{11}")) {
      found.add("childId", "Enter the ContactPoint number, which has 11 digits");
    }
    if (!mergeId().matches("[A-Za-z0-9][A-Za-z0-9_-]{0,127}")) {
      found.add("mergeId", "Enter the reference that was shown when the merge was decided");
    }
    return found;
  }

  /** Where both lead, below that path. */
  public String page(String below) {
    return below + "/children/" + childId() + "/merges/" + mergeId();
  }

  private String childId() {
    return entered.text("childId").replace(" ", "");
  }

  private String mergeId() {
    return entered.text("mergeId");
  }

  @Override
  public String toString() {
    return "MergeReference[redacted]";
  }
}
