package org.contactpoint.portal.registration;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.child.OpenedRecord;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Reply;

/**
 * {@code /children/{childId}/correct}: the team corrects a record. The form is filled with the
 * record as it stands, and is refused if somebody changed that meanwhile.
 */
@Singleton
final class CorrectPage implements Page {
  private static final String TEMPLATE = "registration/correct";
  private static final String ETAG = "[\\x21-\\x7E]{1,200}";

  @Override
  public String path() {
    return "/children/{childId}/correct";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return OpenedRecord.asked(
        request, opened -> shown(request, opened, FormErrors.none(), List.of()));
  }

  private static PageAnswer shown(
      PageRequest request, OpenedRecord opened, FormErrors errors, List<String> before) {
    ApiCall view = ApiCall.get(opened.api("")).purpose(opened.purpose());
    return switch (request.api().call(view, ChildRecordResponse.class)) {
      case Reply.Given<ChildRecordResponse>(ChildRecordResponse held, String etag) ->
          new PageAnswer.Shown(
              errors.isEmpty() ? 200 : 422,
              TEMPLATE,
              new CorrectView(
                  RecordForm.of(held).with(errors),
                  opened.at(held.childId()),
                  Objects.requireNonNullElse(etag, ""),
                  before));
      case Reply.Refused<ChildRecordResponse>(ApiProblem problem) ->
          new PageAnswer.Refused(problem);
    };
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    return Optional.of(OpenedRecord.asked(request, opened -> filledIn(request, opened)));
  }

  private static PageAnswer filledIn(PageRequest request, OpenedRecord opened) {
    RecordForm form = RecordForm.of(request.form());
    if (form.isUnfinished()) {
      return PageAnswer.Shown.of(TEMPLATE, view(request, form));
    }
    FormErrors errors = form.complaints();
    return errors.isEmpty() ? sent(request, opened, form) : again(request, form.with(errors));
  }

  private static CorrectView view(PageRequest request, RecordForm form) {
    return new CorrectView(form, OpenedRecord.of(request), request.form().text("etag"), List.of());
  }

  private static PageAnswer again(PageRequest request, RecordForm form) {
    return PageAnswer.Shown.again(TEMPLATE, view(request, form));
  }

  private static PageAnswer sent(PageRequest request, OpenedRecord opened, RecordForm form) {
    String etag = request.form().text("etag");
    if (!etag.matches(ETAG)) {
      return changedMeanwhile(request, form);
    }
    return request
        .api()
        .done(
            ApiCall.patch(opened.api(""), request.key(), form.body())
                .purpose(opened.purpose())
                .with("If-Match", etag))
        .then(
            corrected -> new PageAnswer.Moved(opened.done("corrected")),
            problem -> refused(request, form, problem));
  }

  private static PageAnswer refused(PageRequest request, RecordForm form, ApiProblem problem) {
    return switch (problem.status()) {
      case 412 -> changedMeanwhile(request, form);
      case 422 -> again(request, form.with(FormErrors.of(problem, form.fields(), "name-0-given")));
      default -> new PageAnswer.Refused(problem);
    };
  }

  /** What somebody else wrote is not overwritten unseen: the form shows it. */
  private static PageAnswer changedMeanwhile(PageRequest request, RecordForm form) {
    return shown(
        request,
        OpenedRecord.of(request),
        FormErrors.none()
            .add(
                "name-0-given",
                "Somebody changed this record meanwhile. It is shown as it is now: correct it"
                    + " again"),
        form.inWords());
  }
}
