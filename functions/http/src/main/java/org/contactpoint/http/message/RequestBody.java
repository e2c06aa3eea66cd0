package org.contactpoint.http.message;

import java.io.IOException;
import java.io.InputStream;

/** What came of reading the body of a request: never more than one byte beyond the limit. */
public sealed interface RequestBody {
  /** The most that is read: 64 KiB. */
  int LARGEST = 64 * 1_024;

  /** All of it, which may be nothing. */
  @SuppressWarnings("ArrayRecordComponent") // bytes of one request, which nobody compares
  record Whole(byte[] bytes) implements RequestBody {
    @Override
    public String toString() {
      return "Whole[redacted]";
    }
  }

  /** The body is larger than the limit. */
  record TooLarge() implements RequestBody {}

  /** It broke off before its end, or is not in the coding that it was said to be in. */
  record Unreadable() implements RequestBody {}

  /** A body that was received whole. */
  static RequestBody of(byte[] bytes) {
    return bytes.length > LARGEST ? new TooLarge() : new Whole(bytes);
  }

  /** Reads a body that is still arriving. */
  static RequestBody of(InputStream arriving) throws IOException {
    return of(arriving.readNBytes(LARGEST + 1));
  }
}
