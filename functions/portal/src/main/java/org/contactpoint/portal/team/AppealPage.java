package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /team/shields/{shieldId}/appeal}: asks for another decision on a refused shield. */
@Singleton
final class AppealPage implements Page {

  @Override
  public String path() {
    return "/team/shields/{shieldId}/appeal";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    ListPlace place = ShieldStatus.place(request);
    return Worklists.SHIELDS.item(
        request,
        place,
        request.id("shieldId"),
        shield -> ItemForm.of(shield, request, FormErrors.none(), place).shown("team/appeal"));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    ListPlace place = ShieldStatus.place(request);
    return Optional.of(
        request
            .api()
            .done(
                ApiCall.post(
                    "/v1/shields/" + request.id("shieldId") + "/appeal", request.key(), Map.of()))
            .then(
                done -> Worklists.SHIELDS.after(place, "appeal"),
                problem -> Worklists.SHIELDS.refused(place, problem)));
  }
}
