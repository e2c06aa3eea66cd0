package org.contactpoint.http.door;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.contactpoint.http.problem.ProblemKind;

/** Reads the bytes of a body as they came, and no more of them than one too many. */
final class Body {
  /** The most that is read: 64 KiB. */
  static final int LARGEST = 64 * 1_024;

  private static final Pattern NUMBER = Pattern.compile("0*([0-9]{1,9})");

  private Body() {}

  /** What came of reading. */
  sealed interface Received {}

  /** All of it, which may be nothing. */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way, which nobody compares
  record Whole(byte[] bytes) implements Received {}

  /** It is too large, or broke off, or came in a form that is none. */
  record Refused(ProblemKind as) implements Received {}

  /** A body that says itself that it is too large is not waited for. */
  static Received of(HttpRequest<?> request) {
    return request.getHeaders().getAll("Content-Length").stream().allMatch(Body::fits)
        ? received(request)
        : new Refused(ProblemKind.REQUEST_TOO_LARGE);
  }

  private static boolean fits(String length) {
    var number = NUMBER.matcher(length.strip());
    return number.matches() && Integer.parseInt(number.group(1)) <= LARGEST;
  }

  private static Received received(HttpRequest<?> request) {
    return switch (request) {
      case ServerHttpRequest<?> served -> read(served);
      case HttpRequestWrapper<?> wrapper -> received(wrapper.getDelegate());
      default -> whole(request.getBody(byte[].class).orElseGet(() -> new byte[0]));
    };
  }

  // Whoever sends may stop in the middle: that is no fault of ours, and no line in the log.
  private static Received read(ServerHttpRequest<?> request) {
    try (CloseableByteBody body = request.byteBody().split(SplitBackpressureMode.FASTEST);
        InputStream stream = body.toInputStream()) {
      return whole(stream.readNBytes(LARGEST + 1));
    } catch (IOException | ContentLengthExceededException | BufferLengthExceededException e) {
      return new Refused(
          isTooLarge(e) ? ProblemKind.REQUEST_TOO_LARGE : ProblemKind.MALFORMED_REQUEST);
    }
  }

  private static Received whole(byte[] bytes) {
    return bytes.length > LARGEST ? new Refused(ProblemKind.REQUEST_TOO_LARGE) : new Whole(bytes);
  }

  private static boolean isTooLarge(Throwable e) {
    return e instanceof ContentLengthExceededException
        || e instanceof BufferLengthExceededException
        || (e.getCause() != null && isTooLarge(e.getCause()));
  }
}
