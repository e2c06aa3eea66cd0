package org.contactpoint.audit.archive;

/** A signing key that never leaves its keeper. */
public interface Signing {

  /** The signature of that message. */
  byte[] sign(byte[] message);

  /** Whether that is the signature of that message. */
  boolean isSigned(byte[] message, byte[] signature);
}
