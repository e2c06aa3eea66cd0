package org.contactpoint.portal.team;

import java.util.function.Function;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** Finds one shield again in the list that led to it: the API shows none alone. */
final class ShieldInList {
  private ShieldInList() {}

  static PageAnswer then(PageRequest request, Function<Shields.Shield, PageAnswer> page) {
    ShieldStatus status = ShieldStatus.of(request);
    return request
        .api()
        .call(ApiCall.get(Listing.asked(status.api(), request)), Shields.class)
        .then(
            found ->
                found.items().stream()
                    .filter(one -> one.shieldId().equals(request.id("shieldId")))
                    .findFirst()
                    .map(page)
                    .orElseGet(() -> Gone.from(status.page())));
  }
}
