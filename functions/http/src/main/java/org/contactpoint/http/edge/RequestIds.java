package org.contactpoint.http.edge;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.http.message.Headers;
import org.contactpoint.http.message.ResponseHeaders;

/**
 * The id that a request and its answer are quoted by: the caller's, if it is a UUID, or a new one.
 */
@Singleton
public final class RequestIds {
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Ids ids;

  RequestIds(Ids ids) {
    this.ids = ids;
  }

  /** The id of a request with those headers; a new one at each call if they hold no valid one. */
  public String of(Headers headers) {
    List<String> given = headers.all(ResponseHeaders.REQUEST_ID);
    return !given.isEmpty() && UUID_FORM.matcher(given.getFirst()).matches()
        ? given.getFirst().toLowerCase(Locale.ROOT)
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
