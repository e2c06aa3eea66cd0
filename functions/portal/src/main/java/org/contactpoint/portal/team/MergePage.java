package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /children/{childId}/merges/{mergeId}}: how far a merge is, and how it is undone. */
@Singleton
final class MergePage implements Page {
  private static final String DUPLICATES = "duplicates";
  private static final Set<String> KNOWN = Set.of("done", "proposed", "undone", "undo-proposed");

  @Override
  public String path() {
    return "/children/{childId}/merges/{mergeId}";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return PageAnswer.Shown.of("team/merge", view(request, FormErrors.none()));
  }

  private static MergeView view(PageRequest request, FormErrors errors) {
    String status = request.parameter("status").filter(KNOWN::contains).orElse("");
    return new MergeView(
        request.id("childId"), request.id("mergeId"), status, errors, back(request));
  }

  /** The page of a merge that leads back to the list of possible duplicates. */
  static String fromDuplicates(String page) {
    return page + "&from=" + DUPLICATES;
  }

  private static String back(PageRequest request) {
    return request
        .parameter("from")
        .filter(DUPLICATES::equals)
        .map(list -> ListPlace.of(request).on(Worklists.DUPLICATES.page()))
        .orElse("/team");
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    String child = request.id("childId");
    return Optional.of(
        request
            .api()
            .call(
                ApiCall.delete("/v1/children/" + child + "/merges/" + request.id("mergeId")),
                Merge.class)
            .then(
                merge -> new PageAnswer.Moved(merge.page(child)),
                problem -> refused(request, problem)));
  }

  private static PageAnswer refused(PageRequest request, ApiProblem problem) {
    return switch (problem.status()) {
      case 404 -> FindMergePage.none(request.id("childId"), request.id("mergeId"));
      case 409 ->
          PageAnswer.Shown.again(
              "team/merge",
              view(
                  request,
                  FormErrors.none().add("undo", "The merge can’t be undone as things stand")));
      default -> new PageAnswer.Refused(problem);
    };
  }
}
