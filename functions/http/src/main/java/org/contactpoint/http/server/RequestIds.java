package org.contactpoint.http.server;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.contactpoint.domain.value.Ids;

/**
 * The id that a request and its answer are quoted by: the caller's, if it is a UUID, or a new one.
 */
@Singleton
public final class RequestIds {
  /** The header that carries it, both ways. */
  public static final String HEADER = "X-Request-Id";

  /** The attribute of a request that names its route for the log. */
  public static final String ROUTE = "contactpoint.route";

  private static final String ATTRIBUTE = "contactpoint.requestId";
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Ids ids;

  RequestIds(Ids ids) {
    this.ids = ids;
  }

  /** The id of that request; asked again, the same. */
  public String of(HttpRequest<?> request) {
    return request
        .getAttribute(ATTRIBUTE, String.class)
        .orElseGet(
            () -> {
              String id = callersOrNew(request);
              request.setAttribute(ATTRIBUTE, id);
              return id;
            });
  }

  private String callersOrNew(HttpRequest<?> request) {
    String given = request.getHeaders().get(HEADER);
    return given != null && UUID_FORM.matcher(given).matches()
        ? given.toLowerCase(Locale.ROOT)
        : random();
  }

  // 32 random digits, marked as a UUID of version 4 (RFC 9562).
  private String random() {
    String digits = ids.next();
    long high = Long.parseUnsignedLong(digits.substring(0, 16), 16);
    long low = Long.parseUnsignedLong(digits.substring(16), 16);
    return new UUID((high & ~0xF000L) | 0x4000L, (low & (-1L >>> 2)) | (1L << 63)).toString();
  }
}
