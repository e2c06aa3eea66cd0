package org.contactpoint.audit.archive;

/** A signing key that never leaves its keeper. */
public interface Signing {

  /** The signature over the message. */
  byte[] sign(byte[] message);

  /** Whether this key signed that message so. */
  boolean isSigned(byte[] message, byte[] signature);
}
