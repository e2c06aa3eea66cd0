package org.contactpoint.uploads.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what flows through it, and stops where it is more than a file may hold. */
final class MeasuredStream extends FilterInputStream {
  private final MessageDigest digest = sha256();
  private final long limit;
  private long bytes;

  MeasuredStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java has SHA-256", absent);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    if (read > 0) {
      measure(into, from, read);
    }
    return read;
  }

  private void measure(byte[] into, int from, int read) throws Unreadable {
    bytes += read;
    if (bytes > limit) {
      throw new Unreadable("the file is larger than 1 GiB unpacked");
    }
    digest.update(into, from, read);
  }

  long bytes() {
    return bytes;
  }

  /** In hexadecimal; to be asked once, at the end. */
  String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
