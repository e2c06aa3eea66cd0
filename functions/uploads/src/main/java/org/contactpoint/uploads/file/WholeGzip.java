package org.contactpoint.uploads.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks a gzip file (RFC 1952) of one or more members, to its last byte. The JDK takes whatever
 * it can't read behind a member for the end of the file, and rows could be lost without a word:
 * here nothing but zeros may follow the last member.
 */
final class WholeGzip extends GZIPInputStream {
  private static final int BUFFER = 16 << 10;
  private static final int TRAILER = 8;

  private final PackedBytes packed;
  private long filled;
  private boolean reading;

  private WholeGzip(PackedBytes packed) throws IOException {
    super(packed, BUFFER);
    this.packed = packed;
  }

  static WholeGzip of(InputStream in) throws IOException {
    PackedBytes packed = new PackedBytes(in);
    try {
      return new WholeGzip(packed);
    } catch (EOFException | ZipException broken) {
      throw new Unreadable(packed.read == 0 ? "the file is empty" : "the file is not a gzip file");
    }
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    // Behind each member the JDK's method calls itself: without this, ten thousand empty members
    // would exhaust the stack.
    if (reading) {
      return 0;
    }
    reading = true;
    try {
      int read;
      do {
        read = super.read(into, from, length);
      } while (read == 0 && length > 0);
      if (read < 0) {
        requireEnd();
      }
      return read;
    } catch (EOFException | ZipException broken) {
      throw new Unreadable("the gzip file is cut off or damaged");
    } finally {
      reading = false;
    }
  }

  @Override
  protected void fill() throws IOException {
    super.fill();
    filled = packed.read;
  }

  /** Tapes and some systems fill the last block with zeros. */
  private void requireEnd() throws IOException {
    long end = filled - inf.getRemaining() + TRAILER;
    packed.skipToEnd();
    if (packed.lastNotZero >= end) {
      throw new Unreadable("the gzip file has more bytes behind its end");
    }
  }

  /** The bytes as stored. Their storage's faults are not taken for faults of the file. */
  private static final class PackedBytes extends FilterInputStream {
    private long read;
    private long lastNotZero = -1;

    PackedBytes(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = stored(into, from, length);
      for (int i = count - 1; i >= 0; i--) {
        if (into[from + i] != 0) {
          lastNotZero = read + i;
          break;
        }
      }
      read += Math.max(0, count);
      return count;
    }

    private int stored(byte[] into, int from, int length) throws Unreadable {
      try {
        return in.read(into, from, length);
      } catch (Unreadable tooLarge) {
        throw tooLarge;
      } catch (IOException storage) {
        throw new UncheckedIOException(storage);
      }
    }

    void skipToEnd() throws IOException {
      byte[] rest = new byte[BUFFER];
      while (read(rest, 0, rest.length) >= 0) {
        // only counted
      }
    }
  }
}
