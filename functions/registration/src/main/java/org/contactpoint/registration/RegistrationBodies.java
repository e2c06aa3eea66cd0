package org.contactpoint.registration;

import jakarta.inject.Singleton;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.docs.Documented;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.http.record.DistinctionResponse;
import org.contactpoint.http.record.InvolvementResponse;
import org.contactpoint.http.record.MergeResponse;
import org.contactpoint.registration.correct.CorrectChildRequest;
import org.contactpoint.registration.involvement.AddInvolvementRequest;
import org.contactpoint.registration.involvement.EndInvolvementRequest;
import org.contactpoint.registration.merge.DistinctionRequest;
import org.contactpoint.registration.merge.MergeRequest;
import org.contactpoint.registration.register.RegisterChildRequest;

/** What this function's routes read and answer. */
@Singleton
final class RegistrationBodies implements Documented {

  @Override
  public Map<Route, Class<? extends Record>> bodies() {
    return Map.of(
        Route.REGISTER_CHILD,
        RegisterChildRequest.class,
        Route.CORRECT_CHILD,
        CorrectChildRequest.class,
        Route.ADD_INVOLVEMENT,
        AddInvolvementRequest.class,
        Route.END_INVOLVEMENT,
        EndInvolvementRequest.class,
        Route.MERGE_CHILDREN,
        MergeRequest.class,
        Route.DISTINGUISH_CHILDREN,
        DistinctionRequest.class);
  }

  @Override
  public Map<Route, Class<? extends Record>> answers() {
    return Map.ofEntries(
        Map.entry(Route.REGISTER_CHILD, ChildRecordResponse.class),
        Map.entry(Route.CORRECT_CHILD, ChildRecordResponse.class),
        Map.entry(Route.ADD_INVOLVEMENT, InvolvementResponse.class),
        Map.entry(Route.END_INVOLVEMENT, InvolvementResponse.class),
        Map.entry(Route.WITHDRAW_CONSENT, InvolvementResponse.class),
        Map.entry(Route.MERGE_CHILDREN, MergeResponse.class),
        Map.entry(Route.UNDO_MERGE, MergeResponse.class),
        Map.entry(Route.APPROVE_MERGE, MergeResponse.class),
        Map.entry(Route.DISTINGUISH_CHILDREN, DistinctionResponse.class));
  }
}
