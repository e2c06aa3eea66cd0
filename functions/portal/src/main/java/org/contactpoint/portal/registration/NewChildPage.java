package org.contactpoint.portal.registration;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.child.OpenedRecord;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Purposes;

/**
 * {@code /children/new}: a child is registered. Whoever looks alike is shown first, so that nobody
 * is made a second record in silence (rules §4).
 */
@Singleton
final class NewChildPage implements Page {
  private static final String TEMPLATE = "registration/newChild";

  @Override
  public String path() {
    return "/children/new";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return PageAnswer.Shown.of(TEMPLATE, RecordForm.of(Form.empty()));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    RecordForm form = RecordForm.of(request.form());
    if (form.isUnfinished()) {
      return Optional.of(PageAnswer.Shown.of(TEMPLATE, form));
    }
    FormErrors errors = form.complaints();
    return Optional.of(
        errors.isEmpty()
            ? sent(request, form)
            : PageAnswer.Shown.again(TEMPLATE, form.with(errors)));
  }

  private static PageAnswer sent(PageRequest request, RecordForm form) {
    NewChildForm child = new NewChildForm(form);
    return request
        .api()
        .call(
            ApiCall.post("/v1/children", request.key(), child.body())
                .purpose(Purposes.RECORD_MAINTENANCE),
            ChildRecordResponse.class)
        .then(
            registered ->
                new PageAnswer.Moved(
                    new OpenedRecord(registered.childId(), Purposes.RECORD_MAINTENANCE)
                        .done("registered")),
            problem -> refused(form, child, problem));
  }

  private static PageAnswer refused(RecordForm form, NewChildForm child, ApiProblem problem) {
    if (problem.slug().equals("possible-duplicate")) {
      return PageAnswer.Shown.of(
          "registration/alike", new AlikeView(form, problem.duplicates(), ruledOut(form, problem)));
    }
    return problem.status() == 422
        ? PageAnswer.Shown.again(
            TEMPLATE, form.with(FormErrors.of(problem, child.fields(), "name-0-given")))
        : new PageAnswer.Refused(problem);
  }

  private static List<String> ruledOut(RecordForm form, ApiProblem problem) {
    return Stream.concat(
            form.entered().all("distinctFrom").stream(),
            problem.duplicates().stream().map(ApiProblem.Candidate::childId))
        .distinct()
        .toList();
  }
}
