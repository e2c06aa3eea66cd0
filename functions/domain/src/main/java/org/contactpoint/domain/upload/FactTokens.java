package org.contactpoint.domain.upload;

/**
 * Keyed tokens in the place of values: equal values have equal tokens, and nobody without the key
 * can tell the value of one.
 */
@FunctionalInterface
public interface FactTokens {

  /** A token of 64 bits in place of that text. */
  long of(String text);
}
