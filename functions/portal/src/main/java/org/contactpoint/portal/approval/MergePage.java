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
import org.contactpoint.portal.team.Merge;

/**
 * {@code /approvals/children/{childId}/merges/{mergeId}}: the second person to a merge, or to its
 * undoing, where a shield is involved, who sees both faces before (rules §4.17).
 */
@Singleton
final class MergePage implements Page {
  private static final String TEMPLATE = "approval/merge";
  private static final Map<String, String> WORDS =
      Map.of(
          "same-person", "Somebody else has to approve this, because you proposed it",
          "told-apart", "A person has said that these are two children, so they can’t be merged",
          "too-many-records", "A shielded child has at most 4 records, so these can’t be merged");

  @Override
  public String path() {
    return "/approvals/children/{childId}/merges/{mergeId}";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return shown(request, FormErrors.none());
  }

  private static PageAnswer shown(PageRequest request, FormErrors errors) {
    return request
        .api()
        .call(ApiCall.get(route(request)), ProposedMerge.class)
        .then(
            merge -> merge.isWaiting() ? form(request, merge, errors) : nothingWaits(request),
            problem ->
                problem.status() == 404 ? nothingWaits(request) : new PageAnswer.Refused(problem));
  }

  private static PageAnswer form(PageRequest request, ProposedMerge merge, FormErrors errors) {
    MergeForm form = new MergeForm(merge, errors, below(ApprovalsPage.PATH, request));
    return errors.isEmpty()
        ? PageAnswer.Shown.of(TEMPLATE, form)
        : PageAnswer.Shown.again(TEMPLATE, form);
  }

  private static PageAnswer nothingWaits(PageRequest request) {
    return FindMergePage.nothingWaits(request.id("childId"), request.id("mergeId"));
  }

  private static String route(PageRequest request) {
    return below("/v1", request);
  }

  private static String below(String path, PageRequest request) {
    return path + "/children/" + request.id("childId") + "/merges/" + request.id("mergeId");
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    return Optional.of(
        request
            .api()
            .call(ApiCall.get(route(request)), ProposedMerge.class)
            .then(
                merge -> isAnother(request, merge) ? other(request, merge) : approved(request),
                problem -> refused(request, problem)));
  }

  /** A proposal that came in the place of the one that was shown is approved by nobody unseen. */
  private static boolean isAnother(PageRequest request, ProposedMerge merge) {
    return merge.isWaiting() && !merge.status().equals(request.form().text("seen"));
  }

  private static PageAnswer other(PageRequest request, ProposedMerge merge) {
    return form(
        request,
        merge,
        FormErrors.none()
            .add("approve", "Something else is proposed for these records now. Read it first"));
  }

  private static PageAnswer approved(PageRequest request) {
    return request
        .api()
        .call(ApiCall.post(route(request) + "/approval", request.key(), Map.of()), Merge.class)
        .then(
            merge ->
                new PageAnswer.Moved(
                    ApprovalsPage.PATH
                        + "?done="
                        + (merge.status().equals("undone") ? "parted" : "merged")),
            problem -> refused(request, problem));
  }

  private static PageAnswer refused(PageRequest request, ApiProblem problem) {
    String words = WORDS.get(problem.slug());
    if (words != null) {
      return shown(request, FormErrors.none().add("approve", words));
    }
    return problem.status() == 404 || problem.slug().equals("out-of-turn")
        ? nothingWaits(request)
        : new PageAnswer.Refused(problem);
  }
}
