package org.contactpoint.shielding;

import jakarta.inject.Singleton;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.docs.Documented;
import org.contactpoint.shielding.callback.AskCallBackRequest;
import org.contactpoint.shielding.callback.CloseCallBackRequest;
import org.contactpoint.shielding.deciding.DecideShieldRequest;
import org.contactpoint.shielding.deciding.ReviewShieldRequest;
import org.contactpoint.shielding.opening.ShieldChildRequest;

/** What this function's routes read. */
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
}
