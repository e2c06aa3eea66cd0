package org.contactpoint.http.answer;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import org.contactpoint.http.json.StrictJson;
import org.contactpoint.http.secret.ApiSecret;

/**
 * Entity tags (RFC 9110, §8.8.3): keyed digests of the bytes that this viewer is shown, so that a
 * tag reveals nothing that the answer does not (rules §6.14, no oracle).
 */
@Singleton
public final class ETags {
  private static final int LENGTH = 32;

  private final ApiSecret secret;
  private final StrictJson json;

  ETags(ApiSecret secret, StrictJson json) {
    this.secret = secret;
    this.json = json;
  }

  /** The tag of an answer's body, in its quotation marks. */
  public String of(Object body) {
    return of(json.write(body));
  }

  /**
   * Whether what the viewer would be shown now is what they saw; a request without {@code If-Match}
   * does not match, nor does {@code *} or a weak tag.
   *
   * @param shown the body that a view would show this caller now
   */
  public boolean match(Optional<String> ifMatch, Object shown) {
    String tag = of(shown);
    return ifMatch.stream()
        .flatMap(header -> Arrays.stream(header.split(",", -1)))
        .anyMatch(given -> given.strip().equals(tag));
  }

  String of(byte[] body) {
    return '"' + secret.digest("etag", body).substring(0, LENGTH) + '"';
  }
}
