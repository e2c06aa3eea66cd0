package org.contactpoint.acceptance.noninterference;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What an answer holds that was drawn at random: numbers of children, ids, hashes and tags, which
 * are words of their own; and what stands behind one of a few marks. It is read once, from the
 * beginning: a pattern for all of this took a seventh of the time of the gate.
 */
final class Drawn {
  private static final int NUMBER = 11;
  private static final int SHORTEST_HASH = 32;
  private static final int LONGEST_HASH = 64;

  /**
   * Ids of notices, which are made of the ids of involvements; cursors in bodies and links; the
   * proof that a form came from a page of its session.
   */
  private static final List<String> MARKS =
      List.of(
          "\"noticeId\":\"", "/notices/", "\"cursor\":\"", "cursor=", "name=\"token\" value=\"");

  private static final String LAST_OF_MARKS = "\"/=";
  private static final String ENDS = "\"<>&";

  private final String text;
  private final UnaryOperator<String> names;
  private final StringBuilder renamed;

  private Drawn(String text, UnaryOperator<String> names) {
    this.text = text;
    this.names = names;
    this.renamed = new StringBuilder(text.length());
  }

  /** The text with another name for each thing that was drawn. */
  static String renamed(String text, UnaryOperator<String> names) {
    Drawn drawn = new Drawn(text, names);
    int next = 0;
    while (next < text.length()) {
      next = isOfAWord(text.charAt(next)) ? drawn.word(next) : drawn.sign(next);
    }
    return drawn.renamed.toString();
  }

  private int word(int from) {
    int end = from + 1;
    while (end < text.length() && isOfAWord(text.charAt(end))) {
      end++;
    }
    if (isDrawn(from, end)) {
      renamed.append(names.apply(text.substring(from, end)));
    } else {
      renamed.append(text, from, end);
    }
    return end;
  }

  private int sign(int at) {
    renamed.append(text.charAt(at));
    int from = at + 1;
    if (LAST_OF_MARKS.indexOf(text.charAt(at)) < 0 || !isMarked(from)) {
      return from;
    }
    int end = from;
    while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end > from) {
      renamed.append(names.apply(text.substring(from, end)));
    }
    return end;
  }

  private boolean isMarked(int from) {
    return MARKS.stream().anyMatch(mark -> text.startsWith(mark, from - mark.length()));
  }

  private boolean isDrawn(int from, int end) {
    int length = end - from;
    return length == NUMBER
        ? text.substring(from, end).chars().allMatch(Drawn::isDigit)
        : length >= SHORTEST_HASH
            && length <= LONGEST_HASH
            && text.substring(from, end).chars().allMatch(Drawn::isHexadecimal);
  }

  private static boolean isOfAWord(char sign) {
    return isDigit(sign)
        || (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || sign == '_';
  }

  private static boolean isDigit(int sign) {
    return sign >= '0' && sign <= '9';
  }

  private static boolean isHexadecimal(int sign) {
    return isDigit(sign) || (sign >= 'a' && sign <= 'f');
  }
}
