package org.contactpoint.domain.value;

/** The source of new ids: random ones in production, a fixed sequence in tests. */
public interface Ids {

  /** A random 128-bit id as 32 hexadecimal digits in lower case. */
  String next();

  /** Whether a text has the form of such an id; no other text can name anything. */
  static boolean isWellFormed(String text) {
    return text.length() == 32
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  /** A random ContactPoint number, never derived from data (rules §1). */
  ContactPointId nextContactPointId();
}
