package org.contactpoint.portal.approval;

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
 * {@code /approvals/merge}: the second person to a merge, or to its undoing, where a shield is
 * involved (rules §6). The API lists none of them, so the team says which.
 */
@Singleton
final class MergePage implements Page {
  private static final String TEMPLATE = "approval/merge";
  private static final Map<String, String> WORDS =
      Map.of(
          "same-person", "Somebody else has to approve this, because you proposed it",
          "told-apart", "A person has said that these are two children, so they can’t be merged",
          "out-of-turn", "Nothing is proposed for these records that you could approve",
          "too-many-records", "A shielded child has at most 4 records, so these can’t be merged",
          "not-found",
              "There is no such merge among the children of your council. Check both with the"
                  + " team");

  @Override
  public String path() {
    return "/approvals/merge";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return PageAnswer.Shown.of(TEMPLATE, new MergeApproval(request.form(), FormErrors.none()));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    MergeApproval form = new MergeApproval(request.form(), FormErrors.none());
    FormErrors errors = form.complaints();
    return Optional.of(errors.isEmpty() ? sent(request, form) : again(request, errors));
  }

  private static PageAnswer sent(PageRequest request, MergeApproval form) {
    String path = "/v1/children/" + form.childId() + "/merges/" + form.mergeId() + "/approval";
    return request
        .api()
        .done(ApiCall.post(path, request.key(), Map.of()))
        .then(
            done -> new PageAnswer.Moved(ApprovalsPage.PATH + "?done=merged"),
            problem -> refused(request, problem));
  }

  private static PageAnswer refused(PageRequest request, ApiProblem problem) {
    String words = WORDS.get(problem.slug());
    return words == null
        ? new PageAnswer.Refused(problem)
        : again(request, FormErrors.none().add("mergeId", words));
  }

  private static PageAnswer again(PageRequest request, FormErrors errors) {
    return PageAnswer.Shown.again(TEMPLATE, new MergeApproval(request.form(), errors));
  }
}
