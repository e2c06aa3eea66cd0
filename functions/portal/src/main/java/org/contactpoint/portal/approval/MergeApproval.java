package org.contactpoint.portal.approval;

import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;

/** A merge that a team told the approver of, as the form was filled in. */
public record MergeApproval(Form entered, FormErrors errors) {

  FormErrors complaints() {
    FormErrors found = FormErrors.none();
    if (!childId().matches("[0-9]{11}")) {
      found.add("childId", "Enter the ContactPoint number, which has 11 digits");
    }
    if (!mergeId().matches("[A-Za-z0-9._~-]{1,128}")) {
      found.add("mergeId", "Enter the reference of the merge as the team gave it");
    }
    return found;
  }

  String childId() {
    return entered.text("childId").replace(" ", "");
  }

  String mergeId() {
    return entered.text("mergeId");
  }

  @Override
  public String toString() {
    return "MergeApproval[redacted]";
  }
}
