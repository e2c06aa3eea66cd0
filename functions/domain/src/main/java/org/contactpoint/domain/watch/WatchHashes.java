package org.contactpoint.domain.watch;

import org.contactpoint.domain.value.Postcode;

/**
 * Keyed hashes by which homes and criteria are compared without being kept. Nobody without the key
 * can tell of which text a hash is.
 */
public interface WatchHashes {

  /** Of a home, the same for ever. */
  String home(Postcode postcode);

  /**
   * Of something that somebody asked for.
   *
   * @param kind what it is, so that equal texts of different kinds differ
   */
  String criterion(String kind, String text);

  /**
   * Of something that a feed sent, or a search that may be for it, under a key of its own.
   *
   * @param kind what it is, so that equal texts of different kinds differ
   */
  String sent(String kind, String text);
}
