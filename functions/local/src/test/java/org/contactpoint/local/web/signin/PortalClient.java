package org.contactpoint.local.web.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.contactpoint.local.issuer.LocalIssuer;

/** A client that signs people in, and the browser that it sends. */
final class PortalClient implements AutoCloseable {
  // The example of RFC 7636, appendix B.
  static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  static final String LEFT_OUT = "";

  private static final String FORM = "application/x-www-form-urlencoded";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI process;

  PortalClient(URI process) {
    this.process = process;
  }

  String callback() {
    return process + "/sign-in/callback";
  }

  String signedOut() {
    return process + "/signed-out";
  }

  /** The request as it should be, with these parameters changed or left out. */
  Map<String, String> request(Map<String, String> changed) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("client_id", LocalIssuer.CLIENT);
    all.put("redirect_uri", callback());
    all.put("response_type", "code");
    all.put("scope", "openid");
    all.put("state", "a state");
    all.put("nonce", "a nonce");
    all.put("code_challenge", CHALLENGE);
    all.put("code_challenge_method", "S256");
    return with(all, changed);
  }

  private static Map<String, String> with(Map<String, String> all, Map<String, String> changed) {
    all.putAll(changed);
    all.values().removeIf(LEFT_OUT::equals);
    return all;
  }

  HttpResponse<String> authorize(Map<String, String> changed) {
    return get("/local/sign-in/oauth2/authorize?" + written(request(changed)));
  }

  /** Chooses that account. */
  HttpResponse<String> choose(String username, Map<String, String> changed) {
    Map<String, String> form = request(changed);
    form.put("username", username);
    return post("/local/sign-in/login", written(form));
  }

  /** The code for somebody who chose that account. */
  String code(String username) {
    return answerOf(choose(username, Map.of())).getOrDefault("code", "none");
  }

  /** What the browser brings back to the client. */
  static Map<String, String> answerOf(HttpResponse<String> redirect) {
    String address = redirect.headers().firstValue("Location").orElse("?");
    return Arrays.stream(address.substring(address.indexOf('?') + 1).split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1])));
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  HttpResponse<String> redeem(String code, Map<String, String> changed) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("client_id", LocalIssuer.CLIENT);
    form.put("redirect_uri", callback());
    form.put("code", code);
    form.put("code_verifier", VERIFIER);
    return post("/local/sign-in/oauth2/token", written(with(form, changed)));
  }

  HttpResponse<String> refresh(String token) {
    return post(
        "/local/sign-in/oauth2/token",
        "grant_type=refresh_token&client_id=" + LocalIssuer.CLIENT + "&refresh_token=" + token);
  }

  HttpResponse<String> revoke(String token) {
    return post(
        "/local/sign-in/oauth2/revoke",
        "client_id=" + LocalIssuer.CLIENT + "&token_type_hint=refresh_token&token=" + token);
  }

  /** The public key by which the provider's tokens are verified. */
  JWKSet keys() {
    try {
      return JWKSet.parse(get("/local/sign-in/jwks.json").body());
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, Object> json(HttpResponse<String> response) {
    try {
      return JSONObjectUtils.parse(response.body());
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  static String member(HttpResponse<String> response, String name) {
    return String.valueOf(json(response).get(name));
  }

  /** Reads one's own account with that token. */
  HttpResponse<String> me(String token) {
    return send(to("/v1/me").header("Authorization", "Bearer " + token));
  }

  /** Does something about that account as an administrator of Leeds. */
  HttpResponse<String> administer(String administrator, String account, String what, String body) {
    String token = member(post("/local/token", "username=" + administrator), "access_token");
    return send(
        to("/v1/accounts/" + account + "/" + what)
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String path) {
    return send(to(path));
  }

  HttpResponse<String> post(String path, String form) {
    return send(form(path, form));
  }

  HttpRequest.Builder form(String path, String form) {
    return to(path).header("Content-Type", FORM).POST(BodyPublishers.ofString(form));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(process + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String written(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    http.close();
  }
}
