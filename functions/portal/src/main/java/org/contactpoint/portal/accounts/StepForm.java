package org.contactpoint.portal.accounts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.contactpoint.portal.form.DateEntry;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;

/** A step of somebody's vetting, as the form was filled in. */
public record StepForm(
    Account account, VettingStep step, ListPlace place, Form entered, FormErrors errors) {

  /** On which day it was done. */
  public DateEntry date() {
    return entered.date("date");
  }

  /** The page of the account. */
  public String back() {
    return place.on("/accounts/" + account.accountId());
  }

  /** Where the form is sent. */
  public String action() {
    return place.on("/accounts/" + account.accountId() + "/steps/" + step.code());
  }

  static FormErrors complaints(Form entered) {
    return FormErrors.none()
        .add("date-day", entered.date("date").complaint("the day"))
        .require(entered, "reference", "Enter the reference of the paper");
  }

  static Map<String, Object> body(VettingStep step, Form entered) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("step", step.code());
    entered.date("date").date().ifPresent(date -> body.put("date", date.toString()));
    body.put("reference", entered.text("reference"));
    if (step.takesPostcode()) {
      entered.given("homePostcode").ifPresent(postcode -> body.put("homePostcode", postcode));
    }
    return body;
  }

  @Override
  public String toString() {
    return "StepForm[redacted]";
  }
}
