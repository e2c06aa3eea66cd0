package org.contactpoint.domain.value;

/** Where new ids come from: random ones in production, a fixed sequence in tests. */
public interface Ids {

  /** A random 128-bit id as 32 hexadecimal digits. */
  String next();

  /** A random ContactPoint number, never derived from data (the rules, §1). */
  ContactPointId nextContactPointId();
}
