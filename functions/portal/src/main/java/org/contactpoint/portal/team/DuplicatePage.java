package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * {@code /team/duplicates/{duplicateId}}: two records side by side, to be merged, or kept as those
 * of two children.
 */
@Singleton
final class DuplicatePage implements Page {

  @Override
  public String path() {
    return "/team/duplicates/{duplicateId}";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return shown(request, FormErrors.none());
  }

  private static PageAnswer shown(PageRequest request, FormErrors errors) {
    return request
        .api()
        .call(
            ApiCall.get("/v1/duplicates/" + request.id("duplicateId"))
                .purpose("record-maintenance"),
            DuplicatePair.class)
        .then(
            pair ->
                PairForm.of(pair, request, errors, "/team/duplicates/" + request.id("duplicateId"))
                    .shown(),
            problem ->
                problem.status() == 404
                    ? Gone.from(DuplicatesPage.PATH)
                    : new PageAnswer.Refused(problem));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    return Optional.of(new PairDecision(request, errors -> shown(request, errors)).carriedOut());
  }
}
