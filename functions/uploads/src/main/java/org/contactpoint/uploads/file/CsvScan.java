package org.contactpoint.uploads.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the end of one record of RFC 4180 and the positions of its fields.
 *
 * <p>Not left to a library, because none that was tried distinguishes a quote that is never closed
 * (the whole file is refused) from text behind a closing quote (one row fails) and continues after
 * it.
 */
final class CsvScan {
  /** The record continues after the bytes read so far. */
  static final int INCOMPLETE = -1;

  /** A quote is never closed. */
  static final int UNCLOSED = -2;

  /** More fields than the format has columns are counted, not kept. */
  static final int KEPT = 64;

  private final int[] from = new int[KEPT];
  private final int[] to = new int[KEPT];
  private final boolean[] escaped = new boolean[KEPT];
  private byte[] bytes = {};
  private int end;
  private boolean last;
  private int fields;
  private boolean malformed;
  private boolean severalLines;

  /** The place behind the record that begins at {@code start}, or one of the two above. */
  int scan(RecordBuffer buffer) {
    bytes = buffer.bytes();
    end = buffer.end();
    last = buffer.isLast();
    fields = 0;
    malformed = false;
    severalLines = false;
    int behind = record(buffer.start());
    return malformed && severalLines && behind >= 0 ? UNCLOSED : behind;
  }

  private int record(int start) {
    int at = start;
    while (true) {
      int stop = at < end && bytes[at] == '"' ? quoted(at + 1) : plain(at);
      if (stop < 0) {
        return stop;
      }
      if (stop == end) {
        return last ? end : INCOMPLETE;
      }
      if (bytes[stop] == '\n') {
        return stop + 1;
      }
      at = stop + 1;
    }
  }

  private int plain(int start) {
    int stop = delimiter(start);
    keep(start, beforeReturn(start, stop), false);
    return stop;
  }

  private int delimiter(int start) {
    int at = start;
    while (at < end && bytes[at] != ',' && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  private int beforeReturn(int start, int stop) {
    boolean atLineEnd = stop == end || bytes[stop] == '\n';
    return atLineEnd && stop > start && bytes[stop - 1] == '\r' ? stop - 1 : stop;
  }

  private int quoted(int start) {
    boolean doubled = false;
    for (int at = start; at < end; at++) {
      if (bytes[at] == '\n') {
        severalLines = true;
      } else if (bytes[at] == '"') {
        if (at + 1 == end && !last) {
          return INCOMPLETE;
        }
        if (at + 1 == end || bytes[at + 1] != '"') {
          keep(start, at, doubled);
          return behindQuote(at + 1);
        }
        doubled = true;
        at++;
      }
    }
    return last ? UNCLOSED : INCOMPLETE;
  }

  private int behindQuote(int at) {
    int stop = delimiter(at);
    malformed |= beforeReturn(at, stop) > at;
    return stop;
  }

  private void keep(int start, int stop, boolean doubled) {
    if (fields < KEPT) {
      from[fields] = start;
      to[fields] = stop;
      escaped[fields] = doubled;
    }
    fields++;
  }

  /** How many fields the record has. */
  int fields() {
    return fields;
  }

  /** Whether a line holds nothing but separators and spaces. */
  boolean isBlank() {
    for (int field = 0; field < Math.min(fields, KEPT); field++) {
      for (int at = from[field]; at < to[field]; at++) {
        if (bytes[at] != ' ' && bytes[at] != '\t') {
          return false;
        }
      }
    }
    return fields <= KEPT;
  }

  /** Whether text follows a closing quote. */
  boolean isMalformed() {
    return malformed;
  }

  /** The field at that position, counted from 0; to be read before the buffer moves. */
  String field(int position) {
    int start = from[position];
    String text = new String(bytes, start, to[position] - start, UTF_8);
    return escaped[position] ? text.replace("\"\"", "\"") : text;
  }

  /** All fields kept. */
  List<String> all() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < Math.min(fields, KEPT); i++) {
      texts.add(field(i));
    }
    return texts;
  }
}
