package org.contactpoint.uploads.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a gzip file (RFC 1952) of one or more members, each checked against its checksum and
 * length. The stream of the JDK takes rubbish behind a member for the end of the file: rows could
 * be lost without a word.
 */
final class GzipMembers extends InputStream {
  private static final String BROKEN = "the gzip file is cut off or damaged";

  private final GzipHeader packed;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private boolean inside;
  private boolean ended;

  GzipMembers(InputStream in) {
    this.packed = new GzipHeader(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    while (!ended && length > 0) {
      if (!inside) {
        begin();
      } else {
        int read = inflate(into, from, length);
        if (read > 0) {
          return read;
        }
      }
    }
    return ended ? -1 : 0;
  }

  private void begin() throws IOException {
    inside = packed.beginMember();
    ended = !inside;
    inflater.reset();
    checksum.reset();
  }

  private int inflate(byte[] into, int from, int length) throws IOException {
    if (inflater.finished()) {
      finish();
      return 0;
    }
    if (inflater.needsInput()) {
      packed.feed(inflater);
    }
    int read = unpack(into, from, length);
    checksum.update(into, from, read);
    return read;
  }

  private int unpack(byte[] into, int from, int length) throws Unreadable {
    try {
      int read = inflater.inflate(into, from, length);
      if (inflater.needsDictionary()) {
        throw new Unreadable(BROKEN);
      }
      return read;
    } catch (DataFormatException broken) {
      throw new Unreadable(BROKEN);
    }
  }

  private void finish() throws IOException {
    packed.giveBack(inflater.getRemaining());
    long sum = packed.number();
    long size = packed.number();
    if (sum != checksum.getValue() || size != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
      throw new Unreadable(BROKEN);
    }
    inside = false;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    packed.close();
  }
}
