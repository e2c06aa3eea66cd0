package org.contactpoint.dynamodb.audit;

import java.util.Optional;

/**
 * The end of a chain: the number and the hash of its last entry.
 *
 * @param hash 64 hexadecimal digits
 */
public record ChainEnd(ChainPosition place, String hash) {

  public static ChainEnd of(String writer, long sequence, String hash) {
    return new ChainEnd(new ChainPosition(writer, sequence), hash);
  }

  public String writer() {
    return place.writer();
  }

  public long sequence() {
    return place.sequence();
  }

  /** The line by which another chain reports this head. */
  public String line() {
    return writer() + ":" + sequence() + ":" + hash;
  }

  /** The head that a line reports. */
  public static Optional<ChainEnd> read(String line) {
    String[] parts = line.split(":", -1);
    return parts.length == 3 && parts[1].matches("[0-9]{1,18}")
        ? Optional.of(of(parts[0], Long.parseLong(parts[1]), parts[2]))
        : Optional.empty();
  }
}
