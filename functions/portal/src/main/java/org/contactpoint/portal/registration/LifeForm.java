package org.contactpoint.portal.registration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.child.OpenedRecord;
import org.contactpoint.portal.form.DateEntry;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;

/** What happened in a child's life, as it was entered. */
public record LifeForm(OpenedRecord opened, Form entered, FormErrors errors) {
  private static final String EVENT = "event";

  LifeForm with(FormErrors found) {
    return new LifeForm(opened, entered, found);
  }

  /** The day of a death. */
  public DateEntry death() {
    return entered.date("death");
  }

  /** Until when a young person stays. */
  public DateEntry until() {
    return entered.date("until");
  }

  /** When the young person agreed. */
  public DateEntry agreed() {
    return entered.date("agreed");
  }

  FormErrors complaints() {
    FormErrors found = FormErrors.none();
    switch (entered.text(EVENT)) {
      case "death" -> found.add("death-day", death().complaint("the day of the death"));
      case "death-correction" ->
          found.require(entered, "correctionReason", "Select why the death is wrong");
      case "departure" ->
          found.require(entered, "returnIntended", "Select whether the child is to come back");
      case "participation" ->
          found
              .require(entered, "ground", "Select why the young person may stay")
              .add("until-day", until().complaint("the day until which they stay"))
              .add("agreed-day", agreed().complaint("the day of the consent"));
      case "participation-end" -> {}
      default -> found.add(EVENT, "Select what happened");
    }
    return found;
  }

  ApiCall call(String key) {
    return switch (entered.text(EVENT)) {
      case "death" -> ApiCall.post(opened.api("/death"), key, Map.of("date", day(death())));
      case "death-correction" ->
          ApiCall.post(
              opened.api("/death-correction"),
              key,
              Map.of("reason", entered.text("correctionReason")));
      case "departure" ->
          ApiCall.post(
              opened.api("/departure"),
              key,
              Map.of("returnIntended", entered.text("returnIntended")));
      case "participation" -> ApiCall.post(opened.api("/participation"), key, participation());
      default -> ApiCall.delete(opened.api("/participation"));
    };
  }

  /** A young person agrees for themself (rules §9). */
  private Map<String, Object> participation() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("until", day(until()));
    body.put("ground", entered.text("ground"));
    body.put(
        "consent",
        Map.of("givenBy", "child", "competence", "gillick-competent", "date", day(agreed())));
    return body;
  }

  private static String day(DateEntry entry) {
    return entry.date().map(Object::toString).orElse("");
  }

  @Override
  public String toString() {
    return "LifeForm[redacted]";
  }
}
