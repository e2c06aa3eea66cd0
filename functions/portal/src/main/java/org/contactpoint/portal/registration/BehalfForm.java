package org.contactpoint.portal.registration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.contactpoint.portal.child.JoinForm;
import org.contactpoint.portal.child.OpenedRecord;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;

/** A practitioner who is added to a record by the team, as the form was filled in. */
public record BehalfForm(JoinForm service, FormErrors errors) {
  private static final String ACCOUNT = "accountId";

  static BehalfForm of(OpenedRecord opened, Form entered, FormErrors errors) {
    return new BehalfForm(new JoinForm(entered, errors, opened), errors);
  }

  FormErrors complaints() {
    FormErrors found =
        FormErrors.none()
            .require(service.entered(), ACCOUNT, "Enter the account of the practitioner");
    service.complaints().all().forEach(error -> found.add(error.field(), error.message()));
    return found;
  }

  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>(service.body());
    body.put("practitioner", Map.of(ACCOUNT, service.entered().text(ACCOUNT)));
    return body;
  }

  @Override
  public String toString() {
    return "BehalfForm[redacted]";
  }
}
