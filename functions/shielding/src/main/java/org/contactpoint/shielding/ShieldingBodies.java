package org.contactpoint.shielding;

import jakarta.inject.Singleton;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.docs.Documented;
import org.contactpoint.shielding.callback.AskCallBackRequest;
import org.contactpoint.shielding.callback.CallBackResponse;
import org.contactpoint.shielding.callback.CallBacksResponse;
import org.contactpoint.shielding.callback.CloseCallBackRequest;
import org.contactpoint.shielding.deciding.DecideShieldRequest;
import org.contactpoint.shielding.deciding.ReviewShieldRequest;
import org.contactpoint.shielding.deciding.ShieldResponse;
import org.contactpoint.shielding.listing.ShieldsResponse;
import org.contactpoint.shielding.opening.ShieldChildRequest;
import org.contactpoint.shielding.opening.ShieldOpenedResponse;

/** What this function's routes read and answer. */
@Singleton
final class ShieldingBodies implements Documented {

  @Override
  public Map<Route, Class<? extends Record>> bodies() {
    return Map.of(
        Route.ASK_SHIELD,
        ShieldChildRequest.class,
        Route.DECIDE_SHIELD,
        DecideShieldRequest.class,
        Route.REVIEW_SHIELD,
        ReviewShieldRequest.class,
        Route.ASK_CALL_BACK,
        AskCallBackRequest.class,
        Route.CLOSE_CALL_BACK,
        CloseCallBackRequest.class);
  }

  @Override
  public Map<Route, Class<? extends Record>> answers() {
    return Map.ofEntries(
        Map.entry(Route.ASK_SHIELD, ShieldOpenedResponse.class),
        Map.entry(Route.LIST_SHIELDS, ShieldsResponse.class),
        Map.entry(Route.DECIDE_SHIELD, ShieldResponse.class),
        Map.entry(Route.REVIEW_SHIELD, ShieldResponse.class),
        Map.entry(Route.APPROVE_SHIELD_REMOVAL, ShieldResponse.class),
        Map.entry(Route.APPEAL_SHIELD, ShieldResponse.class),
        Map.entry(Route.ASK_CALL_BACK, CallBackResponse.class),
        Map.entry(Route.LIST_CALL_BACKS, CallBacksResponse.class),
        Map.entry(Route.CLOSE_CALL_BACK, CallBackResponse.class));
  }
}
