package org.contactpoint.portal.child;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.http.record.InvolvementResponse;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.DateEntry;
import org.contactpoint.portal.form.FieldError;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Reply;
import org.contactpoint.portal.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * {@code /children/{childId}/involvements/{involvementId}/end}: somebody's work with a child has
 * ended. One that the record does not show to whoever added it is ended here, too (rules §6.9).
 */
@Singleton
final class EndPage implements Page {
  private static final String TEMPLATE = "child/end";
  private static final String FIELD = "end-day";
  private static final FieldError WRONG_DAY =
      new FieldError(
          FIELD,
          "The last day must be on or after the first day, and not in the future. Work that has not"
              + " begun can be ended from its first day on");

  private final Clock clock;

  EndPage(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String path() {
    return "/children/{childId}/involvements/{involvementId}/end";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    LocalDate today = Words.today(clock);
    DateEntry day =
        new DateEntry(
            Integer.toString(today.getDayOfMonth()),
            Integer.toString(today.getMonthValue()),
            Integer.toString(today.getYear()));
    return OpenedRecord.asked(request, opened -> shown(request, opened, day, FormErrors.none()));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    return Optional.of(OpenedRecord.asked(request, opened -> filledIn(request, opened)));
  }

  private PageAnswer filledIn(PageRequest request, OpenedRecord opened) {
    EndForm form =
        new EndForm(request.form(), FormErrors.none(), opened, request.id("involvementId"));
    FormErrors errors = form.complaints();
    return errors.isEmpty()
        ? sent(request, form)
        : PageAnswer.Shown.again(TEMPLATE, form.with(errors));
  }

  private PageAnswer sent(PageRequest request, EndForm form) {
    OpenedRecord opened = form.opened();
    String path = opened.api("/involvements/" + form.involvementId());
    return request
        .api()
        .done(ApiCall.patch(path, request.key(), form.body()).with("If-Match", form.tag()))
        .then(
            ended -> {
              AddedServices.forget(request, opened.childId(), form.involvementId());
              return new PageAnswer.Moved(opened.done("ended"));
            },
            problem -> refused(request, form, problem));
  }

  private PageAnswer refused(PageRequest request, EndForm form, ApiProblem problem) {
    return switch (problem.status()) {
      case 404 ->
          again(
              form,
              "Only whoever entered this work, or the management team of their council, can end it:"
                  + " ask them. If it came in a file, ask the service that sends the file");
      case 412 ->
          shown(
              request,
              form.opened(),
              form.end(),
              FormErrors.none()
                  .add(
                      FIELD,
                      "The record was changed meanwhile. Check the last day, and send it again"));
      case 422 ->
          PageAnswer.Shown.again(
              TEMPLATE, form.with(FormErrors.of(problem, Map.of("end", WRONG_DAY), FIELD)));
      default -> new PageAnswer.Refused(problem);
    };
  }

  private static PageAnswer again(EndForm form, String message) {
    return PageAnswer.Shown.again(TEMPLATE, form.with(FormErrors.none().add(FIELD, message)));
  }

  /** The form beside the record as it is now. */
  private static PageAnswer shown(
      PageRequest request, OpenedRecord opened, DateEntry day, FormErrors errors) {
    ApiCall view = ApiCall.get(opened.api("")).purpose(opened.purpose());
    return switch (request.api().call(view, ChildRecordResponse.class)) {
      case Reply.Given<ChildRecordResponse>(ChildRecordResponse held, String tag) -> {
        String id = request.id("involvementId");
        EndForm form = new EndForm(filled(held, id, tag, day), errors, opened, id);
        yield errors.isEmpty()
            ? PageAnswer.Shown.of(TEMPLATE, form)
            : PageAnswer.Shown.again(TEMPLATE, form);
      }
      case Reply.Refused<ChildRecordResponse>(ApiProblem problem) ->
          new PageAnswer.Refused(problem);
    };
  }

  private static Form filled(
      ChildRecordResponse held, String id, @Nullable String tag, DateEntry day) {
    return Form.of(
        Map.of(
            "tag", Objects.requireNonNullElse(tag, ""),
            "service", service(held, id),
            "end-day", day.day(),
            "end-month", day.month(),
            "end-year", day.year()));
  }

  private static String service(ChildRecordResponse held, String id) {
    if (held.involvements() == null) {
      return "";
    }
    return held.involvements().stream()
        .filter(one -> one.involvementId().equals(id))
        .map(EndPage::words)
        .findFirst()
        .orElse("");
  }

  private static String words(InvolvementResponse one) {
    return ServiceTypes.text(one.serviceType())
        + " by "
        + one.organisation().name()
        + ", since "
        + Words.day(one.start());
  }
}
