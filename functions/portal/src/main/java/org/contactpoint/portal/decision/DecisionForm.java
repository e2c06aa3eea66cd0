package org.contactpoint.portal.decision;

import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;

/** A decision as its form was filled in. */
public record DecisionForm(Decision decision, Form entered, FormErrors errors) {
  @Override
  public String toString() {
    return "DecisionForm[redacted]";
  }
}
