package org.contactpoint.local.web.signin;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.contactpoint.http.message.Response;

/** Answers to programs. */
final class JsonAnswer {
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;

  private JsonAnswer() {}

  static Response of(Map<String, Object> members) {
    return of(OK, JSONObjectUtils.toJSONString(members));
  }

  static Response of(String document) {
    return of(OK, document);
  }

  /** A refusal (RFC 6749, §5.2). */
  static Response refused(OAuthError error) {
    String json = JSONObjectUtils.toJSONString(Map.of("error", error.code()));
    return error == OAuthError.INVALID_CLIENT
        ? of(UNAUTHORIZED, json).with("WWW-Authenticate", "Basic realm=\"sign-in\"")
        : of(BAD_REQUEST, json);
  }

  private static Response of(int status, String json) {
    return Response.of(status, "application/json", json.getBytes(StandardCharsets.UTF_8))
        .with("Cache-Control", "no-store");
  }
}
