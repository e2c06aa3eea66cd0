package org.contactpoint.uploads.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/** The packed bytes of a gzip file, and what stands around each member (RFC 1952, §2.3). */
final class GzipHeader implements Closeable {
  private static final int DEFLATE = 8;
  private static final int HEADER_SUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xE0;

  private final InputStream in;
  private final byte[] buffer = new byte[32 << 10];
  private int at;
  private int filled;
  private boolean first = true;

  GzipHeader(InputStream in) {
    this.in = in;
  }

  /** Reads up to a member's packed data; false at the end of the file. */
  boolean beginMember() throws IOException {
    if (first ? isAtEnd() : isPaddingOnly()) {
      return endedWell();
    }
    if (octet() != 0x1F || octet() != 0x8B || octet() != DEFLATE) {
      throw new Unreadable(
          first ? "the file is not a gzip file" : "the gzip file has more bytes behind its end");
    }
    first = false;
    skipHeader(octet());
    return true;
  }

  private boolean endedWell() throws Unreadable {
    if (first) {
      throw new Unreadable("the file is empty");
    }
    return false;
  }

  private void skipHeader(int flags) throws IOException {
    if ((flags & RESERVED) != 0) {
      throw new Unreadable("the gzip file is cut off or damaged");
    }
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(octet() | octet() << 8);
    }
    skipText(flags & NAME);
    skipText(flags & COMMENT);
    skip((flags & HEADER_SUM) == 0 ? 0 : 2);
  }

  private void skip(int octets) throws IOException {
    for (int i = 0; i < octets; i++) {
      octet();
    }
  }

  private void skipText(int flag) throws IOException {
    if (flag != 0) {
      while (octet() != 0) {
        // its name or comment: nobody asks
      }
    }
  }

  /** Tapes and some systems fill the last block with zeros. */
  private boolean isPaddingOnly() throws IOException {
    while (!isAtEnd()) {
      if (buffer[at] != 0) {
        return false;
      }
      at++;
    }
    return true;
  }

  /** Hands on what comes next. */
  void feed(Inflater inflater) throws IOException {
    if (isAtEnd()) {
      throw new Unreadable("the gzip file is cut off or damaged");
    }
    inflater.setInput(buffer, at, filled - at);
    at = filled;
  }

  /** The inflater needed so many octets fewer than it was given. */
  void giveBack(int octets) {
    at -= octets;
  }

  /** The next four octets, least significant first. */
  long number() throws IOException {
    return octet() | octet() << 8 | octet() << 16 | (long) octet() << 24;
  }

  private int octet() throws IOException {
    if (isAtEnd()) {
      throw new Unreadable("the gzip file is cut off or damaged");
    }
    return buffer[at++] & 0xFF;
  }

  private boolean isAtEnd() throws IOException {
    if (at == filled) {
      at = 0;
      filled = Math.max(0, in.read(buffer));
    }
    return filled == 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
