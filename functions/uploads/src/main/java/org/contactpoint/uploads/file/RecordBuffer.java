package org.contactpoint.uploads.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** The part of a file that is in memory: the record at hand and what was read ahead. */
final class RecordBuffer implements Closeable {
  private static final int RECORDS_AHEAD = 4;
  private static final int MARK_LENGTH = 3;
  private static final int LINE_END = 2;

  private final InputStream in;
  private final int longest;
  private final byte[] bytes;
  private final CharBuffer characters;
  private final CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
  private int start;
  private int end;
  private boolean last;
  private long passed;

  /** From the beginning of a file: a byte-order mark is passed over. */
  RecordBuffer(InputStream in, int longest) throws IOException {
    this(in, longest, true);
  }

  /** From the first byte of a row within a file. */
  static RecordBuffer within(InputStream in, int longest) throws IOException {
    return new RecordBuffer(in, longest, false);
  }

  private RecordBuffer(InputStream in, int longest, boolean fromBeginning) throws IOException {
    this.in = in;
    this.longest = longest;
    this.bytes = new byte[RECORDS_AHEAD * longest];
    this.characters = CharBuffer.allocate(longest + LINE_END);
    refill();
    start = fromBeginning && beginsWithMark() ? MARK_LENGTH : 0;
  }

  private boolean beginsWithMark() {
    return end >= MARK_LENGTH
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where the next record begins. */
  int start() {
    return start;
  }

  /** Where the next record begins, counted from the first byte of all. */
  long offset() {
    return passed + start;
  }

  /** Behind the last byte that is in memory. */
  int end() {
    return end;
  }

  /** Whether nothing follows what is in memory. */
  boolean isLast() {
    return last;
  }

  boolean isEmpty() {
    return last && start == end;
  }

  /** Reads on until the memory is full; the next record begins at 0 then. */
  void refill() throws IOException {
    if (end - start > longest + LINE_END) {
      throw tooLong();
    }
    System.arraycopy(bytes, start, bytes, 0, end - start);
    end -= start;
    passed += start;
    start = 0;
    end += in.readNBytes(bytes, end, bytes.length - end);
    last = end < bytes.length;
  }

  /** Goes on behind the record that ends there. */
  void consume(int recordEnd) throws Unreadable {
    if (withoutLineEnd(recordEnd) - start > longest) {
      throw tooLong();
    }
    requireText(start, recordEnd);
    start = recordEnd;
  }

  private int withoutLineEnd(int recordEnd) {
    int text = recordEnd;
    while (text > start && recordEnd - text < LINE_END && isLineEnd(bytes[text - 1])) {
      text--;
    }
    return text;
  }

  private static boolean isLineEnd(byte octet) {
    return octet == '\n' || octet == '\r';
  }

  private static Unreadable tooLong() {
    return new Unreadable("a record is longer than 64 KiB");
  }

  private void requireText(int from, int to) throws Unreadable {
    if (!isAscii(from, to) && !isUtf8(from, to)) {
      throw new Unreadable("the file is not UTF-8 text");
    }
  }

  private boolean isAscii(int from, int to) {
    int signs = 0;
    for (int i = from; i < to; i++) {
      signs |= bytes[i];
    }
    return signs >= 0;
  }

  private boolean isUtf8(int from, int to) {
    ByteBuffer record = ByteBuffer.wrap(bytes, from, to - from);
    return !strict.reset().decode(record, characters.clear(), true).isError();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
