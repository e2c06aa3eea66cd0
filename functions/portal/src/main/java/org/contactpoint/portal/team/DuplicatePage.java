package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Purposes;

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
    ListPlace place = ListPlace.of(request);
    String id = request.id("duplicateId");
    return request
        .api()
        .call(
            ApiCall.get("/v1/duplicates/" + id).purpose(Purposes.RECORD_MAINTENANCE),
            DuplicatePair.class)
        .then(
            pair ->
                PairForm.of(pair, request, errors, place.on(Worklists.DUPLICATES.page() + "/" + id))
                    .backTo(place.on(Worklists.DUPLICATES.page()))
                    .shown(),
            problem -> Worklists.DUPLICATES.refused(place, problem));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    ListPlace place = ListPlace.of(request);
    return Optional.of(
        new PairDecision(
                request,
                errors -> shown(request, errors),
                merge -> place.on(MergePage.fromDuplicates(merge)),
                Worklists.DUPLICATES.after(place, "apart"))
            .carriedOut());
  }
}
