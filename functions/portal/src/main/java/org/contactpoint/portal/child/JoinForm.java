package org.contactpoint.portal.child;

import java.util.LinkedHashMap;
import java.util.Map;
import org.contactpoint.http.record.InvolvementResponse;
import org.contactpoint.portal.form.DateEntry;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;

/** Somebody who adds themself to a record, as the form was filled in. */
public record JoinForm(Form entered, FormErrors errors, OpenedRecord opened) {

  JoinForm with(FormErrors found) {
    return new JoinForm(entered, found, opened);
  }

  /** Since when they work with the child. */
  public DateEntry start() {
    return entered.date("start");
  }

  /** When the consent was given. */
  public DateEntry consentDate() {
    return entered.date("consentDate");
  }

  private boolean isSensitive() {
    return ServiceTypes.isSensitive(entered.text("serviceType"));
  }

  private boolean isByConsent() {
    return entered.text("ground").equals("consent");
  }

  /** What can be seen to be wrong before it is sent. */
  public FormErrors complaints() {
    FormErrors errors = FormErrors.none();
    errors.require(entered, "serviceType", "Select what is done for this child");
    errors.add("start-day", start().complaint("the first day"));
    if (isSensitive()) {
      errors.require(entered, "ground", "Select whether there is consent");
      if (isByConsent()) {
        errors
            .require(entered, "givenBy", "Select who gave consent")
            .require(entered, "competence", "Select why they could give it")
            .add("consentDate-day", consentDate().complaint("the day of the consent"));
      }
    }
    return errors;
  }

  /** What is sent of the service. */
  public Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("serviceType", entered.text("serviceType"));
    start().date().ifPresent(date -> body.put("start", date.toString()));
    body.put("leadPractitioner", entered.has("more", "lead"));
    body.put("assessmentHeld", entered.has("more", "assessment"));
    if (isSensitive() && isByConsent()) {
      Map<String, Object> consent = new LinkedHashMap<>();
      consent.put("givenBy", entered.text("givenBy"));
      consent.put("competence", entered.text("competence"));
      consentDate().date().ifPresent(date -> consent.put("date", date.toString()));
      body.put("consent", consent);
    } else if (isSensitive()) {
      body.put("harmGround", "significant-harm");
    }
    return body;
  }

  /** What was added, to be remembered. */
  AddedService added(InvolvementResponse answered) {
    return new AddedService(
        answered.involvementId(),
        answered.serviceType(),
        answered.start(),
        ServiceTypes.isSensitive(answered.serviceType()));
  }

  @Override
  public String toString() {
    return "JoinForm[redacted]";
  }
}
