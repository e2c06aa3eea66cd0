package org.contactpoint.local.web.signin;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.contactpoint.local.issuer.LocalIssuer;

/**
 * Reads authorization requests (RFC 6749, §4.1.1; RFC 7636, §4.3; OpenID Connect Core 1.0,
 * Authentication Request). It asks for more than these do: state, nonce and PKCE have to be there,
 * and the redirect URI is one and exact.
 */
@Singleton
final class CheckAuthorization {
  private static final String PRINTABLE = "[\\x20-\\x7e]{1,512}";
  private static final String SHA_256 = "[A-Za-z0-9_-]{43}";
  private static final String SECONDS = "\\d{1,9}";
  private static final Set<String> PROMPTS = Set.of("login", "consent", "select_account");
  private static final String NO_PROMPT = "none";

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              sent -> !sent.areRepeated(),
              OAuthError.INVALID_REQUEST,
              "a parameter is sent more than once"),
          new Rule(
              sent -> state(sent).isPresent(),
              OAuthError.INVALID_REQUEST,
              "state is needed, at most 512 printable characters"),
          new Rule(
              sent -> sent.find("request").isEmpty(),
              OAuthError.REQUEST_NOT_SUPPORTED,
              "request is not supported"),
          new Rule(
              sent -> sent.find("request_uri").isEmpty(),
              OAuthError.REQUEST_URI_NOT_SUPPORTED,
              "request_uri is not supported"),
          new Rule(
              sent -> sent.find("registration").isEmpty(),
              OAuthError.REGISTRATION_NOT_SUPPORTED,
              "registration is not supported"),
          new Rule(
              sent -> sent.find("response_type").isPresent(),
              OAuthError.INVALID_REQUEST,
              "response_type is needed"),
          new Rule(
              sent -> sent.say("response_type", "code"),
              OAuthError.UNSUPPORTED_RESPONSE_TYPE,
              "response_type has to be code"),
          new Rule(
              sent -> sent.find("response_mode").filter(mode -> !mode.equals("query")).isEmpty(),
              OAuthError.INVALID_REQUEST,
              "response_mode has to be query"),
          new Rule(
              sent -> words(sent, "scope").contains("openid"),
              OAuthError.INVALID_SCOPE,
              "scope has to contain openid"),
          new Rule(
              sent -> matches(sent, "nonce", PRINTABLE),
              OAuthError.INVALID_REQUEST,
              "nonce is needed, at most 512 printable characters"),
          new Rule(
              sent -> sent.say("code_challenge_method", "S256"),
              OAuthError.INVALID_REQUEST,
              "code_challenge_method has to be S256"),
          new Rule(
              sent -> matches(sent, "code_challenge", SHA_256),
              OAuthError.INVALID_REQUEST,
              "code_challenge is needed, 43 characters of base64url"),
          new Rule(
              sent -> sent.find("max_age").isEmpty() || matches(sent, "max_age", SECONDS),
              OAuthError.INVALID_REQUEST,
              "max_age has to be a number of seconds"),
          new Rule(
              sent -> !sent.say("prompt", NO_PROMPT),
              OAuthError.LOGIN_REQUIRED,
              "nobody stays signed in here"),
          new Rule(
              sent -> PROMPTS.containsAll(words(sent, "prompt")),
              OAuthError.INVALID_REQUEST,
              "prompt has to be login, consent or select_account"));

  private final Addresses addresses;

  CheckAuthorization(Addresses addresses) {
    this.addresses = addresses;
  }

  AuthorizationCheck check(Parameters sent) {
    String callback = addresses.callback();
    if (!sent.say("client_id", LocalIssuer.CLIENT) || !sent.say("redirect_uri", callback)) {
      return new AuthorizationCheck.Untrusted();
    }
    Optional<Rule> broken = RULES.stream().filter(rule -> !rule.isKept().test(sent)).findFirst();
    return broken.isPresent()
        ? refused(sent, callback, broken.get())
        : new AuthorizationCheck.Valid(request(sent, callback));
  }

  private static AuthorizationCheck refused(Parameters sent, String callback, Rule broken) {
    return new AuthorizationCheck.Refused(
        callback, state(sent).orElse(null), broken.error(), broken.because());
  }

  private static AuthorizationRequest request(Parameters sent, String callback) {
    return new AuthorizationRequest(
        callback,
        sent.find("state").orElseThrow(),
        sent.find("nonce").orElseThrow(),
        sent.find("code_challenge").orElseThrow());
  }

  private static Optional<String> state(Parameters sent) {
    return sent.find("state").filter(state -> state.matches(PRINTABLE));
  }

  private static boolean matches(Parameters sent, String name, String form) {
    return sent.find(name).filter(value -> value.matches(form)).isPresent();
  }

  private static Set<String> words(Parameters sent, String name) {
    return sent.find(name)
        .map(value -> Set.copyOf(Arrays.asList(value.split(" ", -1))))
        .orElse(Set.of());
  }

  /** What has to be true of every request, and what is answered where it is not. */
  private record Rule(Predicate<Parameters> isKept, OAuthError error, String because) {}
}
