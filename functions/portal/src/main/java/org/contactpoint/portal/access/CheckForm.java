package org.contactpoint.portal.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.part.Choice;

/** A check or a review, as its form was filled in. */
public record CheckForm(
    AccessRequest request, AccessCheck check, ListPlace place, Form entered, FormErrors errors) {

  /** What can be found. */
  public List<Choice> findings() {
    return check.findings(request.requester().kind());
  }

  /** A page of this request. */
  public String to(String page) {
    return place.on("/access-requests/" + request.requestId() + page);
  }

  /** What was found. */
  public String finding() {
    return entered.text("finding");
  }

  static Map<String, Object> body(AccessCheck check, Form entered) {
    String[] finding = entered.text("finding").split(":", 2);
    return Map.of("step", check.code(), "outcome", finding[0], "reason", finding[1]);
  }

  /** Whether one of the findings was chosen; it is sent as it is. */
  static boolean isChosen(AccessCheck check, Form entered) {
    return Stream.of("child", "parent")
        .flatMap(kind -> check.findings(kind).stream())
        .anyMatch(
            choice ->
                choice instanceof Choice.Option option
                    && option.value().equals(entered.text("finding")));
  }

  @Override
  public String toString() {
    return "CheckForm[redacted]";
  }
}
