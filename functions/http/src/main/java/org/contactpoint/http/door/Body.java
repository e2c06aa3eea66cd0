package org.contactpoint.http.door;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableByteBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the bytes of a body as they came, and no more of them than one too many. */
final class Body {
  /** The most that is read: 64 KiB. */
  static final int LARGEST = 64 * 1_024;

  private Body() {}

  static byte[] of(HttpRequest<?> request) {
    return switch (request) {
      case ServerHttpRequest<?> served -> read(served);
      case HttpRequestWrapper<?> wrapper -> of(wrapper.getDelegate());
      default -> request.getBody(byte[].class).orElseGet(() -> new byte[0]);
    };
  }

  private static byte[] read(ServerHttpRequest<?> request) {
    try (CloseableByteBody body = request.byteBody().split(SplitBackpressureMode.FASTEST);
        InputStream stream = body.toInputStream()) {
      return stream.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
