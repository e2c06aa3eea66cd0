package org.contactpoint.cloud.priming;

import java.security.SecureRandom;
import org.contactpoint.cloud.key.KeyRingDocument;
import org.contactpoint.dynamodb.crypto.KeyGeneration;

/** The temporary keys of one priming. */
public final class PrimingKeys {
  private final String ring;
  private final PrimingIssuer issuer = new PrimingIssuer();

  public PrimingKeys(SecureRandom random) {
    this.ring = KeyRingDocument.first(KeyGeneration.all(random)).text();
  }

  /** A key ring with all keys, as a secret holds it. */
  String ring() {
    return ring;
  }

  /** The issuer of its tokens. */
  PrimingIssuer issuer() {
    return issuer;
  }

  @Override
  public String toString() {
    return "PrimingKeys[redacted]";
  }
}
