package org.contactpoint.portal.child;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * {@code /children/{childId}/involvements/{involvementId}/consent}: the consent for a sensitive
 * service was withdrawn, which hides it at once (rules §5.5).
 */
@Singleton
final class ConsentPage implements Page {
  private static final String TEMPLATE = "child/consent";

  @Override
  public String path() {
    return "/children/{childId}/involvements/{involvementId}/consent";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return PageAnswer.Shown.of(TEMPLATE, question(request, FormErrors.none()));
  }

  private static InvolvementQuestion question(PageRequest request, FormErrors errors) {
    return new InvolvementQuestion(OpenedRecord.of(request), request.id("involvementId"), errors);
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    OpenedRecord opened = OpenedRecord.of(request);
    String involvement = request.id("involvementId");
    String path = opened.api("/involvements/" + involvement + "/consent-withdrawal");
    return Optional.of(
        request
            .api()
            .done(ApiCall.post(path, request.key(), Map.of()))
            .then(
                withdrawn -> {
                  AddedServices.forget(request, opened.childId(), involvement);
                  return new PageAnswer.Moved(opened.done("withdrawn"));
                },
                problem -> refused(request, problem)));
  }

  private static PageAnswer refused(PageRequest request, ApiProblem problem) {
    if (problem.status() == 404) {
      return again(
          request,
          "Only whoever entered this service, or their council’s team, can withdraw the consent");
    }
    return problem.slug().equals("no-consent")
        ? again(
            request,
            "This service is recorded to prevent significant harm, and not with consent, so there"
                + " is none to withdraw. If the work has stopped, end it instead")
        : new PageAnswer.Refused(problem);
  }

  private static PageAnswer again(PageRequest request, String message) {
    return PageAnswer.Shown.again(
        TEMPLATE, question(request, FormErrors.none().add("withdraw", message)));
  }
}
