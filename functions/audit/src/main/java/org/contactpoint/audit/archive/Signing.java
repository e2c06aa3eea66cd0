package org.contactpoint.audit.archive;

/** Signs with a key that never leaves the key service. */
public interface Signing {

  /** The signature of that message. */
  byte[] sign(byte[] message);

  /** Whether that is the signature of that message. */
  boolean isSigned(byte[] message, byte[] signature);
}
