package org.contactpoint.portal.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.part.Choice.Option;

/**
 * Somebody who is to get an account, as the form was filled in.
 *
 * @param council whose administrator asks, and whose account it becomes (rules §2)
 */
public record RequestForm(Form entered, FormErrors errors, String council) {

  RequestForm with(FormErrors found) {
    return new RequestForm(entered, found, council);
  }

  /** The roles to choose from. */
  public List<Option> roles() {
    return AccountWords.roles(council);
  }

  FormErrors complaints() {
    FormErrors found =
        FormErrors.none()
            .require(entered, "givenName", "Enter the given name")
            .require(entered, "familyName", "Enter the family name")
            .require(entered, "email", "Enter the e-mail address")
            .require(entered, "jobRole", "Enter the job")
            .require(entered, "organisationName", "Enter the name of the organisation")
            .require(entered, "organisationCode", "Enter the code of the organisation");
    return entered.all("roles").isEmpty()
        ? found.add("roles", "Select what the person may do")
        : found;
  }

  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("givenName", entered.text("givenName"));
    body.put("familyName", entered.text("familyName"));
    body.put("email", entered.text("email"));
    entered.given("phone").ifPresent(phone -> body.put("phone", phone));
    body.put(
        "organisation",
        Map.of("code", entered.text("organisationCode"), "name", entered.text("organisationName")));
    body.put("council", council);
    body.put("jobRole", job());
    body.put("roles", entered.all("roles"));
    return body;
  }

  /** The API keeps jobs as codes: Speech therapist is speech-therapist. */
  private String job() {
    return entered.text("jobRole").toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
  }

  @Override
  public String toString() {
    return "RequestForm[redacted]";
  }
}
