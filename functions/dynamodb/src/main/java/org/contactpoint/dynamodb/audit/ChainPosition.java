package org.contactpoint.dynamodb.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.contactpoint.contract.table.TrailNames;

/**
 * A place in a chain.
 *
 * @param writer 16 hexadecimal digits
 * @param sequence counted from 1; 0 is where a chain begins
 */
public record ChainPosition(String writer, long sequence) {
  /** The only registry of earlier versions. */
  public static final String FIRST_REGISTRY = "0".repeat(16);

  /** How many digits the names of the writers of one function have in common. */
  static final int PREFIX = 2;

  /** The highest number that a sort key can hold. */
  static final long LAST = 9_999_999_999_999_999L;

  /** Sorts behind every sort key, and behind all that begins with the sort key it is added to. */
  public static final String BEHIND = "~";

  private static final int DIGITS = 16;
  private static final Pattern FORM = Pattern.compile("[0-9]{" + DIGITS + "}");

  /** Whether that is the name of a registry. */
  public static boolean isRegistry(String writer) {
    return writer.startsWith(TrailNames.REGISTRIES);
  }

  /**
   * The registry of a writer, in which it is registered before its first use: one of sixteen of its
   * function, by its last digit. Many at once would wait for one another at a single one.
   */
  public static String registryOf(String writer) {
    return TrailNames.REGISTRIES
        + writer.substring(0, PREFIX)
        + writer.substring(writer.length() - 1);
  }

  /** All registries of the function whose registry that is, in their order. */
  public static List<String> registriesBeside(String registry) {
    String same = registry.substring(0, registry.length() - 1);
    return IntStream.range(0, 16).mapToObj(digit -> same + Integer.toHexString(digit)).toList();
  }

  public ChainPosition next() {
    return new ChainPosition(writer, sequence + 1);
  }

  /** The sort key: of fixed width, so that its order is that of the numbers. */
  public String sortKey() {
    return sortKey(sequence);
  }

  public static String sortKey(long sequence) {
    String digits = Long.toString(sequence);
    return "0".repeat(DIGITS - digits.length()) + digits;
  }

  /** The sequence number in a sort key, empty if the key is not an entry's. */
  public static Optional<Long> sequenceOf(String sortKey) {
    return FORM.matcher(sortKey).matches()
        ? Optional.of(Long.parseLong(sortKey))
        : Optional.empty();
  }
}
