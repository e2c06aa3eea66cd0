package org.contactpoint.portal.upload;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.edge.PortalSettings;
import org.contactpoint.portal.form.FieldError;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Words;

/**
 * {@code /uploads/new}: what is going to be sent, and then the form by which the browser sends it
 * straight to the bucket. That form is shown at once: what it is signed with is for one page.
 */
@Singleton
final class NewUploadPage implements Page {
  private static final String TEMPLATE = "upload/new";
  private static final String FEED = "feed";
  private static final String FORM = "form";
  private static final Map<String, FieldError> FIELDS =
      Map.of(FEED, new FieldError(FEED, "Select what is in the file"));

  private final Clock clock;
  private final String portal;

  NewUploadPage(Clock clock, PortalSettings settings) {
    this.clock = clock;
    this.portal = settings.signIn().origin() + settings.signIn().base();
  }

  @Override
  public String path() {
    return "/uploads/new";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return PageAnswer.Shown.of(TEMPLATE, form(request, Form.empty()));
  }

  private static NewUploadForm form(PageRequest request, Form entered) {
    return new NewUploadForm(entered, FormErrors.none(), Feeds.of(request.person()));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    NewUploadForm form = form(request, request.form());
    FormErrors errors = complaints(request);
    return Optional.of(
        errors.isEmpty()
            ? issued(request, form)
            : PageAnswer.Shown.again(TEMPLATE, form.with(errors)));
  }

  private static FormErrors complaints(PageRequest request) {
    FormErrors errors = FormErrors.none();
    if (Feeds.known(request.person(), request.form().text(FEED)).isEmpty()) {
      errors.add(FEED, "Select what is in the file");
    }
    if (!FileForms.isKnown(request.form().text(FORM))) {
      errors.add(FORM, "Select in which form the file is");
    }
    return errors;
  }

  private PageAnswer issued(PageRequest request, NewUploadForm form) {
    String kind = request.form().text(FORM);
    String feed = request.form().text(FEED);
    String name = FileForms.name(feed, kind, Words.today(clock), request.key());
    return request
        .api()
        .call(
            ApiCall.post("/v1/upload-forms", request.key(), Map.of("fileName", name, FEED, feed)),
            SendForm.Issued.class)
        .then(
            issued ->
                PageAnswer.Shown.of(
                    "upload/send",
                    new SendForm(issued, name, FileForms.accepted(kind), portal + SentPage.PATH)),
            problem -> refused(form, problem));
  }

  private static PageAnswer refused(NewUploadForm form, ApiProblem problem) {
    return problem.status() == 422
        ? PageAnswer.Shown.again(TEMPLATE, form.with(FormErrors.of(problem, FIELDS, FEED)))
        : new PageAnswer.Refused(problem);
  }
}
