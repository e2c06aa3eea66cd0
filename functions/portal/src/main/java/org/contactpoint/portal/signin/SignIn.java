package org.contactpoint.portal.signin;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.http.token.IssuerKeys;

/**
 * Signs people in at the pool's own pages, by an authorization code and a proof that whoever brings
 * it is whoever asked for it (OpenID Connect Core 1.0; RFC 7636).
 */
public final class SignIn {
  private static final Duration ATTEMPT = Duration.ofMinutes(10);

  /** What is answered where a code or a token is not good (RFC 6749, §5.2). */
  private static final Set<Integer> REFUSALS = Set.of(400, 401);

  private static final int CONNECT_MILLISECONDS = 2_000;
  private static final int ANSWER_MILLISECONDS = 8_000;

  private final SignInSettings settings;
  private final ClientID client;
  private final IdTokens idTokens;
  private final Clock clock;

  public SignIn(SignInSettings settings, IssuerKeys keys, Clock clock) {
    this.settings = settings;
    this.client = new ClientID(settings.client());
    this.idTokens = new IdTokens(keys, settings, clock);
    this.clock = clock;
  }

  /** A sign-in that begins: where the browser goes, and what it keeps until it comes back. */
  public record Begun(URI pages, SignInAttempt attempt) {}

  /**
   * Begins one.
   *
   * @param to the page that is shown afterwards
   * @param anew whether whoever is signed in already has to sign in again (rules §6)
   */
  public Begun begin(String to, boolean anew) {
    State state = new State();
    Nonce nonce = new Nonce();
    CodeVerifier verifier = new CodeVerifier();
    AuthenticationRequest.Builder request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, new Scope("openid"), client, settings.callback())
            .endpointURI(settings.authorize())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            // The pool's own session outlasts ours: without this whoever comes next at the same
            // browser would be signed in as whoever was there before.
            .prompt(new Prompt(Prompt.Type.LOGIN));
    if (anew) {
      request.maxAge(0);
    }
    return new Begun(
        request.build().toURI(),
        new SignInAttempt(
            state.getValue(),
            nonce.getValue(),
            verifier.getValue(),
            to,
            clock.instant().plus(ATTEMPT).getEpochSecond()));
  }

  /**
   * Completes it.
   *
   * @param query what the browser came back with
   * @return the tokens; empty where anything is not as it has to be, or the person turned back
   */
  public Optional<Tokens> complete(SignInAttempt attempt, Map<String, List<String>> query) {
    Optional<String> code = only(query, "code");
    boolean isOurs =
        clock.instant().getEpochSecond() < attempt.until()
            && only(query, "state").filter(attempt.state()::equals).isPresent();
    if (!isOurs || code.isEmpty()) {
      return Optional.empty();
    }
    AuthorizationGrant grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code.get()),
            settings.callback(),
            new CodeVerifier(attempt.verifier()));
    return asked(grant)
        .filter(
            tokens ->
                tokens.getIDToken() != null
                    && tokens.getRefreshToken() != null
                    && idTokens.isGood(tokens.getIDToken(), attempt.nonce()))
        .map(tokens -> tokens(tokens, tokens.getRefreshToken()));
  }

  private static Optional<String> only(Map<String, List<String>> query, String name) {
    List<String> values = query.getOrDefault(name, List.of());
    return values.size() == 1 && !values.getFirst().isBlank()
        ? Optional.of(values.getFirst())
        : Optional.empty();
  }

  /** Other tokens of the same sign-in; empty where it has ended. */
  public Optional<Tokens> renew(Tokens tokens) {
    RefreshToken refresh = new RefreshToken(tokens.refresh());
    return asked(new RefreshTokenGrant(refresh))
        .map(
            renewed ->
                tokens(
                    renewed,
                    renewed.getRefreshToken() == null ? refresh : renewed.getRefreshToken()));
  }

  private Tokens tokens(OIDCTokens given, RefreshToken refresh) {
    long life = given.getAccessToken().getLifetime();
    return new Tokens(
        given.getAccessToken().getValue(),
        refresh.getValue(),
        clock.instant().plus(Duration.ofSeconds(life)));
  }

  private Optional<OIDCTokens> asked(AuthorizationGrant grant) {
    try {
      TokenResponse response =
          OIDCTokenResponseParser.parse(
              patient(
                      new TokenRequest.Builder(settings.token(), client, grant)
                          .build()
                          .toHTTPRequest())
                  .send());
      if (response.indicatesSuccess()) {
        return Optional.of(response.toSuccessResponse().getTokens().toOIDCTokens());
      }
      if (!REFUSALS.contains(response.toErrorResponse().getErrorObject().getHTTPStatusCode())) {
        throw new SignInUnreachable("the issuer of tokens answers with a fault");
      }
      return Optional.empty();
    } catch (IOException | ParseException e) {
      throw new SignInUnreachable(e);
    }
  }

  /**
   * Takes the refresh token back (RFC 7009), so that nobody has another access token for it. The
   * session has ended before; an issuer that does not answer changes nothing of that.
   */
  public void revoke(Tokens tokens) {
    try {
      patient(
              new TokenRevocationRequest(
                      settings.revoke(), client, new RefreshToken(tokens.refresh()))
                  .toHTTPRequest())
          .send();
    } catch (IOException e) {
      // It ends by itself after eight hours at the latest.
      return;
    }
  }

  private static HTTPRequest patient(HTTPRequest request) {
    request.setConnectTimeout(CONNECT_MILLISECONDS);
    request.setReadTimeout(ANSWER_MILLISECONDS);
    request.setFollowRedirects(false);
    return request;
  }

  /** Where the browser goes to sign out of the pool's own pages, too. */
  public String signOut() {
    return settings.logout()
        + "?client_id="
        + encoded(settings.client())
        + "&logout_uri="
        + encoded(settings.portal() + "/signed-out");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
