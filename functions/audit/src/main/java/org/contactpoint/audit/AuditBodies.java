package org.contactpoint.audit;

import jakarta.inject.Singleton;
import java.util.Map;
import org.contactpoint.audit.account.OwnAccountResponse;
import org.contactpoint.audit.trail.TrailResponse;
import org.contactpoint.audit.verification.VerificationResponse;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.docs.Documented;

/** What this function's routes answer; they read no bodies. */
@Singleton
final class AuditBodies implements Documented {

  @Override
  public Map<Route, Class<? extends Record>> bodies() {
    return Map.of();
  }

  @Override
  public Map<Route, Class<? extends Record>> answers() {
    return Map.of(
        Route.READ_TRAIL, TrailResponse.class,
        Route.READ_OWN_TRAIL, TrailResponse.class,
        Route.READ_OWN_ACCOUNT, OwnAccountResponse.class,
        Route.VERIFY_TRAIL, VerificationResponse.class);
  }
}
