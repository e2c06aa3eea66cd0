package org.contactpoint.dynamodb.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a chain.
 *
 * @param writer 16 hexadecimal digits
 * @param sequence counted from 1; 0 is where a chain begins
 */
record Place(String writer, long sequence) {
  /** The chain in which every writer is registered before its first use. */
  static final String REGISTRY = "0".repeat(16);

  /** The highest number that a sort key can hold. */
  static final long LAST = 9_999_999_999_999_999L;

  /** Sorts behind every sort key, and behind all that begins with the sort key it is added to. */
  static final String BEHIND = "~";

  private static final int DIGITS = 16;
  private static final Pattern FORM = Pattern.compile("[0-9]{" + DIGITS + "}");

  Place next() {
    return new Place(writer, sequence + 1);
  }

  /** The sort key: of fixed width, so that its order is that of the numbers. */
  String sortKey() {
    return sortKey(sequence);
  }

  static String sortKey(long sequence) {
    String digits = Long.toString(sequence);
    return "0".repeat(DIGITS - digits.length()) + digits;
  }

  /** The number that a sort key stands for, empty where it is none of an entry. */
  static Optional<Long> sequenceOf(String sortKey) {
    return FORM.matcher(sortKey).matches()
        ? Optional.of(Long.parseLong(sortKey))
        : Optional.empty();
  }
}
