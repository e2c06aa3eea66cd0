package org.contactpoint.accounts;

import jakarta.inject.Singleton;
import java.util.Map;
import org.contactpoint.accounts.form.AccountResponse;
import org.contactpoint.accounts.listing.AccountsResponse;
import org.contactpoint.accounts.moving.ApproveReInvitationRequest;
import org.contactpoint.accounts.moving.CloseAccountRequest;
import org.contactpoint.accounts.moving.ReinstateAccountRequest;
import org.contactpoint.accounts.moving.RequestReInvitationRequest;
import org.contactpoint.accounts.moving.SuspendAccountRequest;
import org.contactpoint.accounts.moving.TakeStepRequest;
import org.contactpoint.accounts.request.RequestAccountRequest;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.docs.Documented;

/** What this function's routes read and answer. */
@Singleton
final class AccountsBodies implements Documented {

  @Override
  public Map<Route, Class<? extends Record>> bodies() {
    return Map.of(
        Route.REQUEST_ACCOUNT,
        RequestAccountRequest.class,
        Route.TAKE_ACCOUNT_STEP,
        TakeStepRequest.class,
        Route.SUSPEND_ACCOUNT,
        SuspendAccountRequest.class,
        Route.REINSTATE_ACCOUNT,
        ReinstateAccountRequest.class,
        Route.CLOSE_ACCOUNT,
        CloseAccountRequest.class,
        Route.REQUEST_RE_INVITATION,
        RequestReInvitationRequest.class,
        Route.APPROVE_RE_INVITATION,
        ApproveReInvitationRequest.class);
  }

  @Override
  public Map<Route, Class<? extends Record>> answers() {
    return Map.of(
        Route.REQUEST_ACCOUNT,
        AccountResponse.class,
        Route.TAKE_ACCOUNT_STEP,
        AccountResponse.class,
        Route.ACTIVATE_ACCOUNT,
        AccountResponse.class,
        Route.SUSPEND_ACCOUNT,
        AccountResponse.class,
        Route.REINSTATE_ACCOUNT,
        AccountResponse.class,
        Route.CLOSE_ACCOUNT,
        AccountResponse.class,
        Route.REQUEST_RE_INVITATION,
        AccountResponse.class,
        Route.APPROVE_RE_INVITATION,
        AccountResponse.class,
        Route.LIST_ACCOUNTS,
        AccountsResponse.class);
  }
}
