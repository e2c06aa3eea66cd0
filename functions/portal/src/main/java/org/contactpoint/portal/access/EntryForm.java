package org.contactpoint.portal.access;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.portal.child.OpenedRecord;
import org.contactpoint.portal.form.DateEntry;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.part.Choice.Option;
import org.jspecify.annotations.Nullable;

/**
 * A request that is entered, as the form was filled in.
 *
 * @param of the record that it was begun from, null for none
 */
public record EntryForm(Form entered, FormErrors errors, @Nullable OpenedRecord of) {
  /** What the date is called in messages. */
  private static final String DAY = "the day on which they asked";

  /** Who may ask. */
  public static List<Option> kinds() {
    return List.of(
        Option.of("child", "The child"),
        Option.of("parent", "A parent"),
        Option.of("carer", "Another carer"));
  }

  EntryForm with(FormErrors found) {
    return new EntryForm(entered, found, of);
  }

  /** Where the form is sent. */
  public String action() {
    return of == null ? "/access-requests/new" : of.to("/access-request");
  }

  /** The page before. */
  public String back() {
    return of == null ? "/access-requests" : of.to("");
  }

  /** When they asked. */
  public DateEntry received() {
    return entered.date("received");
  }

  private String childId() {
    return of == null ? entered.text("childId").replace(" ", "") : of.childId();
  }

  FormErrors complaints(LocalDate today) {
    FormErrors errors = FormErrors.none();
    if (!childId().matches("[0-9]{11}")) {
      errors.add("childId", "Enter the child’s ContactPoint number, which has 11 digits");
    }
    if (kinds().stream().noneMatch(kind -> entered.has("kind", kind.value()))) {
      errors.add("kind", "Select who asks");
    }
    errors.require(entered, "name", "Enter the name of the requester");
    errors.add("received-day", received().complaint(DAY));
    received()
        .date()
        .filter(day -> day.isAfter(today))
        .ifPresent(
            day -> errors.add("received-day", "The day on which they asked must be in the past"));
    return errors;
  }

  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("childId", childId());
    body.put("requester", Map.of("kind", entered.text("kind"), "name", entered.text("name")));
    received().date().ifPresent(day -> body.put("received", day.toString()));
    return body;
  }

  @Override
  public String toString() {
    return "EntryForm[redacted]";
  }
}
