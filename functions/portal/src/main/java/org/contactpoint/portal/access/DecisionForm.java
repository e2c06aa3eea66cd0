package org.contactpoint.portal.access;

import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;

/** A decision of a request, as its form was filled in. */
public record DecisionForm(
    AccessRequest request,
    AccessDecision decision,
    ListPlace place,
    Form entered,
    FormErrors errors) {

  /** A page of this request. */
  public String to(String page) {
    return place.on("/access-requests/" + request.requestId() + page);
  }

  /** Why it is decided. */
  public String reason() {
    return entered.text("reason");
  }

  @Override
  public String toString() {
    return "DecisionForm[redacted]";
  }
}
