package org.contactpoint.portal.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** Where the trails of children and accounts are, and what both pages have in common. */
final class TrailPages {

  private TrailPages() {}

  static String ofChild(String childId) {
    return "/audit/children/" + childId;
  }

  static String ofAccount(String accountId) {
    return "/audit/accounts/" + accountId;
  }

  /**
   * A page of a trail.
   *
   * @param kind the parameter of the API that says whose it is
   */
  static PageAnswer shown(PageRequest request, String kind, String id, TrailView.Subject subject) {
    String from = day(request, "from");
    String to = day(request, "to");
    Map<String, String> query = new LinkedHashMap<>();
    query.put(kind, id);
    query.put("from", from);
    query.put("to", to);
    query.put("cursor", request.parameter("cursor").orElse(""));
    query.values().removeIf(String::isEmpty);
    return request
        .api()
        .call(ApiCall.get("/v1/audit/entries?" + Form.written(query)), Trail.class)
        .then(
            held ->
                PageAnswer.Shown.of(
                    "audit/trail", new TrailView(subject, held, from, to, message(request))));
  }

  /** A day of the address; anything else is no bound. */
  private static String day(PageRequest request, String name) {
    return request.parameter(name).filter(TrailPages::isDay).orElse("");
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static String message(PageRequest request) {
    return request
        .parameter("done")
        .filter("suspended"::equals)
        .map(code -> "The account is suspended. It is refused from now on.")
        .orElse("");
  }
}
