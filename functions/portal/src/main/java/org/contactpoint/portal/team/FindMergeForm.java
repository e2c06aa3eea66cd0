package org.contactpoint.portal.team;

import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;

/** The number of a child and the reference of a merge, as they were entered. */
public record FindMergeForm(Form entered, FormErrors errors) {
  private static final String NUMBER = "[0-9]{11}";
  private static final String REFERENCE = "[A-Za-z0-9_-]{1,128}";

  FormErrors complaints() {
    FormErrors found = FormErrors.none();
    if (!entered.text("childId").matches(NUMBER)) {
      found.add("childId", "ContactPoint number must have 11 digits");
    }
    if (!entered.text("mergeId").matches(REFERENCE)) {
      found.add("mergeId", "Enter the reference that was shown after the merge");
    }
    return found;
  }
}
