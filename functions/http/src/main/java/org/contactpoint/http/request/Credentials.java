package org.contactpoint.http.request;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of who calls.
 *
 * @param authorization the header {@code Authorization}, null where it was not sent exactly once
 * @param onBehalfOf the header {@code On-Behalf-Of}, null where it was not sent; empty, so nobody's
 *     account, where it was sent more than once
 */
public record Credentials(@Nullable String authorization, @Nullable String onBehalfOf) {
  private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/=-]+)");

  /** The access token (RFC 6750, §2.1). */
  Optional<String> token() {
    return Optional.ofNullable(authorization)
        .map(BEARER::matcher)
        .filter(Matcher::matches)
        .map(credentials -> credentials.group(1));
  }

  @Override
  public String toString() {
    return "Credentials[redacted]";
  }
}
