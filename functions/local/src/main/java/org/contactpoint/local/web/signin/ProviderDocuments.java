package org.contactpoint.local.web.signin;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.contactpoint.http.message.Response;
import org.contactpoint.local.issuer.LocalIssuer;

/**
 * What the provider says of itself (OpenID Connect Discovery 1.0): under its pages, since the
 * issuer that its tokens name has no port. And the style sheet of the pages.
 */
@Singleton
public final class ProviderDocuments {
  private static final String STYLES = "sign-in.css";

  private final Addresses addresses;
  private final LocalIssuer issuer;

  ProviderDocuments(Addresses addresses, LocalIssuer issuer) {
    this.addresses = addresses;
    this.issuer = issuer;
  }

  /** Where its endpoints are, and what they can do. */
  public Response configuration() {
    return JsonAnswer.of(
        Map.ofEntries(
            Map.entry("issuer", LocalIssuer.settings().issuer()),
            Map.entry("authorization_endpoint", addresses.page("/oauth2/authorize")),
            Map.entry("token_endpoint", addresses.page("/oauth2/token")),
            Map.entry("revocation_endpoint", addresses.page("/oauth2/revoke")),
            Map.entry("end_session_endpoint", addresses.page("/logout")),
            Map.entry("jwks_uri", addresses.page("/jwks.json")),
            Map.entry("scopes_supported", List.of("openid")),
            Map.entry("response_types_supported", List.of("code")),
            Map.entry("response_modes_supported", List.of("query")),
            Map.entry("grant_types_supported", List.of("authorization_code", "refresh_token")),
            Map.entry("code_challenge_methods_supported", List.of("S256")),
            Map.entry("token_endpoint_auth_methods_supported", List.of("none")),
            Map.entry("revocation_endpoint_auth_methods_supported", List.of("none")),
            Map.entry("subject_types_supported", List.of("public")),
            Map.entry("id_token_signing_alg_values_supported", List.of("RS256")),
            Map.entry("request_uri_parameter_supported", false)));
  }

  /** The public key by which tokens are verified. */
  public Response keys() {
    return JsonAnswer.of(issuer.publicDocument());
  }

  /** How the pages look. */
  public static Response styles() {
    try (InputStream in = ProviderDocuments.class.getResourceAsStream(STYLES)) {
      if (in == null) {
        throw new IllegalStateException("no " + STYLES);
      }
      return Response.of(200, "text/css;charset=utf-8", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
