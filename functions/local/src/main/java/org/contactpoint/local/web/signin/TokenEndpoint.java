package org.contactpoint.local.web.signin;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.Response;
import org.contactpoint.local.issuer.LocalIssuer;
import org.jspecify.annotations.Nullable;

/**
 * Gives tokens for codes and for refresh tokens (RFC 6749, §4.1.3; RFC 6749, §6), and ends the
 * latter (RFC 7009). The client is a public one: it names itself, and is proven by PKCE. As in the
 * user pool, a refresh token stays the same as long as it is good.
 */
@Singleton
public final class TokenEndpoint {
  private static final String SCOPE = "openid";

  private final Grants grants;
  private final ActivePeople people;
  private final LocalIssuer issuer;

  TokenEndpoint(Grants grants, ActivePeople people, LocalIssuer issuer) {
    this.grants = grants;
    this.people = people;
    this.issuer = issuer;
  }

  /**
   * Tokens, or why there are none.
   *
   * @throws IllegalArgumentException if the body is no form
   */
  public Response token(Request request) {
    return forOurClient(
        request,
        sent ->
            switch (sent.find("grant_type").orElse("")) {
              case "authorization_code" -> byCode(sent);
              case "refresh_token" -> byRefreshToken(sent);
              case "" -> JsonAnswer.refused(OAuthError.INVALID_REQUEST);
              default -> JsonAnswer.refused(OAuthError.UNSUPPORTED_GRANT_TYPE);
            });
  }

  /**
   * Ends a refresh token; whether there was one is not said (RFC 7009, §2.2).
   *
   * @throws IllegalArgumentException if the body is no form
   */
  public Response revoke(Request request) {
    return forOurClient(
        request,
        sent -> {
          sent.find("token").ifPresent(grants::revoke);
          return sent.find("token").isPresent()
              ? Response.empty(200)
              : JsonAnswer.refused(OAuthError.INVALID_REQUEST);
        });
  }

  private static Response forOurClient(Request request, Function<Parameters, Response> answer) {
    Parameters sent = Parameters.ofForm(request);
    if (sent.areRepeated()) {
      return JsonAnswer.refused(OAuthError.INVALID_REQUEST);
    }
    return isOurs(request, sent)
        ? answer.apply(sent)
        : JsonAnswer.refused(OAuthError.INVALID_CLIENT);
  }

  // A secret can't be right, since there is none.
  private static boolean isOurs(Request request, Parameters sent) {
    return sent.say("client_id", LocalIssuer.CLIENT)
        && sent.find("client_secret").isEmpty()
        && request.headers().all("Authorization").isEmpty();
  }

  private Response byCode(Parameters sent) {
    Optional<String> code = sent.find("code");
    Optional<String> redirectUri = sent.find("redirect_uri");
    Optional<String> verifier = sent.find("code_verifier");
    if (code.isEmpty() || redirectUri.isEmpty() || verifier.isEmpty()) {
      return JsonAnswer.refused(OAuthError.INVALID_REQUEST);
    }
    return grants
        .redeem(code.get(), redirectUri.get(), verifier.get())
        .flatMap(redeemed -> tokens(redeemed.grant()).map(all -> with(redeemed, all)))
        .map(JsonAnswer::of)
        .orElseGet(TokenEndpoint::invalidGrant);
  }

  private Optional<Map<String, Object>> tokens(Grant grant) {
    return tokens(grant.signIn(), grant.request().nonce());
  }

  private static Map<String, Object> with(Grants.Redeemed redeemed, Map<String, Object> tokens) {
    tokens.put("refresh_token", redeemed.refreshToken());
    return tokens;
  }

  private Response byRefreshToken(Parameters sent) {
    return sent.find("refresh_token")
        .map(this::refreshed)
        .orElseGet(() -> JsonAnswer.refused(OAuthError.INVALID_REQUEST));
  }

  private Response refreshed(String token) {
    return grants
        .signInOf(token)
        .flatMap(signIn -> tokens(signIn, null))
        .map(JsonAnswer::of)
        .orElseGet(TokenEndpoint::invalidGrant);
  }

  private Optional<Map<String, Object>> tokens(SignIn signIn, @Nullable String nonce) {
    return people.find(signIn).map(file -> tokens(file, signIn, nonce));
  }

  private Map<String, Object> tokens(AccountFile file, SignIn signIn, @Nullable String nonce) {
    Map<String, Object> tokens = new LinkedHashMap<>();
    tokens.put("access_token", issuer.tokenFor(file.account(), signIn.subject(), signIn.at()));
    tokens.put("token_type", "Bearer");
    tokens.put("expires_in", LocalIssuer.LIFE.toSeconds());
    tokens.put("id_token", issuer.idToken(signIn.subject(), signIn.at(), nonce));
    tokens.put("scope", SCOPE);
    return tokens;
  }

  private static Response invalidGrant() {
    return JsonAnswer.refused(OAuthError.INVALID_GRANT);
  }
}
