package org.contactpoint.audit.archive;

/** A signing key that never leaves its keeper. */
interface Signing {

  byte[] sign(byte[] message);

  boolean isSigned(byte[] message, byte[] signature);
}
