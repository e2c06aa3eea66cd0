package org.contactpoint.portal.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.contactpoint.http.message.Headers;
import org.contactpoint.http.message.Response;

/** Responses that are packed for whoever can unpack them (RFC 9110, §12.5.3). */
public final class Packing {
  private static final String ASKED = "Accept-Encoding";
  private static final String GZIP = "gzip";
  private static final String WEIGHED = GZIP + ";q=";
  private static final Pattern NOUGHT = Pattern.compile("0[.0]*");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Packing() {}

  /** The same in as few bytes as whoever asked can read. */
  public static Response packed(Response response, Headers headers) {
    return isTaken(headers)
        ? marked(response.withBody(packed(response.body())))
        : varying(response);
  }

  /** That response, whose body is packed already. */
  static Response marked(Response packed) {
    return varying(packed).with("Content-Encoding", GZIP);
  }

  /** That response, which another request would be given packed. */
  static Response varying(Response response) {
    return response.with("Vary", ASKED);
  }

  /** Whether whoever sent those headers can unpack. */
  static boolean isTaken(Headers headers) {
    return headers.all(ASKED).stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(coding -> SPACE.matcher(coding).replaceAll(""))
        .anyMatch(Packing::isGzip);
  }

  private static boolean isGzip(String coding) {
    return coding.equals(GZIP)
        || (coding.startsWith(WEIGHED)
            && !NOUGHT.matcher(coding.substring(WEIGHED.length())).matches());
  }

  private static byte[] packed(byte[] body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
