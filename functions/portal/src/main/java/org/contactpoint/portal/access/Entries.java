package org.contactpoint.portal.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.child.OpenedRecord;
import org.contactpoint.portal.form.FieldError;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Words;
import org.jspecify.annotations.Nullable;

/** Enters requests, begun from a record or from the list. */
@Singleton
final class Entries {
  private static final String TEMPLATE = "access/enter";
  private static final Map<String, FieldError> FIELDS =
      Map.of(
          "childId",
              new FieldError(
                  "childId", "Enter the child’s ContactPoint number, which has 11 digits"),
          "requester.name",
              new FieldError(
                  "name", "Name must be up to 100 letters, spaces, hyphens and apostrophes"),
          "received",
              new FieldError(
                  "received-day", "The day on which they asked must be within the past year"));

  private final Clock clock;

  Entries(Clock clock) {
    this.clock = clock;
  }

  PageAnswer begun(@Nullable OpenedRecord record) {
    LocalDate today = Words.today(clock);
    Form fresh =
        Form.of(
            Map.of(
                "received-day", Integer.toString(today.getDayOfMonth()),
                "received-month", Integer.toString(today.getMonthValue()),
                "received-year", Integer.toString(today.getYear())));
    return PageAnswer.Shown.of(TEMPLATE, new EntryForm(fresh, FormErrors.none(), record));
  }

  PageAnswer entered(PageRequest asked, @Nullable OpenedRecord record) {
    EntryForm form = new EntryForm(asked.form(), FormErrors.none(), record);
    FormErrors errors = form.complaints(Words.today(clock));
    return errors.isEmpty()
        ? sent(asked, form)
        : PageAnswer.Shown.again(TEMPLATE, form.with(errors));
  }

  private static PageAnswer sent(PageRequest asked, EntryForm form) {
    return asked
        .api()
        .call(ApiCall.post(RequestLists.ROUTE, asked.key(), form.body()), AccessRequest.class)
        .then(
            request -> RequestLists.shown(asked, request, "entered"),
            problem -> refused(form, problem));
  }

  private static PageAnswer refused(EntryForm form, ApiProblem problem) {
    if (problem.slug().equals("too-many-requests-open")) {
      return again(
          form,
          "Your council has 10 open requests about this child. Answer one of them before you enter"
              + " another");
    }
    return switch (problem.status()) {
      case 404 -> again(form, "There is no child of that number for whom you can enter a request");
      case 422 ->
          PageAnswer.Shown.again(TEMPLATE, form.with(FormErrors.of(problem, FIELDS, "kind")));
      default -> new PageAnswer.Refused(problem);
    };
  }

  private static PageAnswer again(EntryForm form, String message) {
    return PageAnswer.Shown.again(
        TEMPLATE,
        form.with(FormErrors.none().add(form.of() == null ? "childId" : "kind", message)));
  }
}
