package org.contactpoint.local.web.signin;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.Response;
import org.contactpoint.local.issuer.LocalIssuer;

/**
 * Where a browser comes to sign in, and goes when it signs out (RFC 6749, §4.1). Nobody stays
 * signed in here: an account is chosen each time, as {@code prompt=login} and {@code max_age=0} ask
 * for.
 */
@Singleton
public final class AuthorizationEndpoint {
  private final CheckAuthorization check;
  private final ActivePeople people;
  private final Grants grants;
  private final Addresses addresses;
  private final Clock clock;

  AuthorizationEndpoint(
      CheckAuthorization check,
      ActivePeople people,
      Grants grants,
      Addresses addresses,
      Clock clock) {
    this.check = check;
    this.people = people;
    this.grants = grants;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** The page with the accounts, for a client that asks as it should. */
  public Response authorize(Request request) {
    Parameters sent = Parameters.ofQuery(request);
    return answer(sent, ignored -> AccountPage.first(sent, people.byCouncil(), addresses.origin()));
  }

  /**
   * A code for the account that was chosen.
   *
   * @throws IllegalArgumentException if the body is no form
   */
  public Response login(Request request) {
    Parameters sent = Parameters.ofForm(request);
    return answer(
        sent,
        valid ->
            sent.find("username")
                .flatMap(people::find)
                .map(file -> signedIn(valid, file))
                .orElseGet(() -> AccountPage.again(sent, people.byCouncil(), addresses.origin())));
  }

  private Response answer(Parameters sent, Function<AuthorizationRequest, Response> onValid) {
    return switch (check.check(sent)) {
      case AuthorizationCheck.Valid valid -> onValid.apply(valid.request());
      case AuthorizationCheck.Refused refused -> refused(refused);
      case AuthorizationCheck.Untrusted ignored -> ErrorPage.signIn();
    };
  }

  private static Response refused(AuthorizationCheck.Refused refused) {
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("error", refused.error().code());
    answer.put("error_description", refused.because());
    if (refused.state() != null) {
      answer.put("state", refused.state());
    }
    return Redirects.to(refused.redirectUri(), answer);
  }

  private Response signedIn(AuthorizationRequest request, AccountFile file) {
    SignIn signIn = new SignIn(file.account().id(), file.knownAs(), clock.instant());
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("code", grants.code(new Grant(request, signIn)));
    answer.put("state", request.state());
    return Redirects.to(request.redirectUri(), answer);
  }

  /** Leads back to the page that says that somebody signed out. */
  public Response logout(Request request) {
    Parameters sent = Parameters.ofQuery(request);
    String signedOut = addresses.signedOut();
    return sent.say("client_id", LocalIssuer.CLIENT) && sent.say("logout_uri", signedOut)
        ? Redirects.to(signedOut)
        : ErrorPage.signOut();
  }
}
