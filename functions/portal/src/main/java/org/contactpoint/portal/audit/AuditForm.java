package org.contactpoint.portal.audit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.contactpoint.portal.form.DateEntry;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;

/** Whose trail is to be read, as the form was filled in. */
public record AuditForm(Form entered, FormErrors errors) {
  private static final String CHILD = "child";

  /** The first day. */
  public DateEntry from() {
    return entered.date("from");
  }

  /** The last day. */
  public DateEntry to() {
    return entered.date("to");
  }

  private boolean isOfChild() {
    return entered.text("kind").equals(CHILD);
  }

  private String id() {
    return isOfChild() ? entered.text("id").replace(" ", "") : entered.text("id");
  }

  FormErrors complaints() {
    FormErrors found =
        FormErrors.none().require(entered, "kind", "Select whose trail you want to read");
    String form = isOfChild() ? "[0-9]{11}" : "[A-Za-z0-9][A-Za-z0-9._~-]{0,127}";
    if (!id().matches(form)) {
      found.add(
          "id",
          isOfChild()
              ? "Enter the ContactPoint number, which has 11 digits"
              : "Enter the ContactPoint number, or the account as it stands in the trail");
    }
    if (!from().isEmpty()) {
      found.add("from-day", from().complaint("the first day"));
    }
    if (!to().isEmpty()) {
      found.add("to-day", to().complaint("the last day"));
    }
    if (isBackwards()) {
      found.add("to-day", "Last day must not be before the first day");
    }
    return found;
  }

  private boolean isBackwards() {
    return from()
        .date()
        .flatMap(first -> to().date().map(last -> last.isBefore(first)))
        .orElse(false);
  }

  /** The page of the trail. */
  String page() {
    Map<String, String> query = new LinkedHashMap<>();
    from().date().map(LocalDate::toString).ifPresent(day -> query.put("from", day));
    to().date().map(LocalDate::toString).ifPresent(day -> query.put("to", day));
    String path = isOfChild() ? TrailPages.ofChild(id()) : TrailPages.ofAccount(id());
    return query.isEmpty() ? path : path + "?" + Form.written(query);
  }

  @Override
  public String toString() {
    return "AuditForm[redacted]";
  }
}
