package org.contactpoint.dynamodb.shielding;

import org.contactpoint.domain.shielding.ResponsibilityProofs;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyedHash;

/** Proofs of who is responsible for a shielded child, as keyed hashes. */
public final class HmacResponsibilityProofs implements ResponsibilityProofs {
  private final KeyedHash hash;

  public HmacResponsibilityProofs(KeyedHash hash) {
    this.hash = hash;
  }

  @Override
  public String proof(ContactPointId child, Authority responsible) {
    return hash.lasting(KeyName.RESPONSIBILITY, child.value() + "|" + responsible.value());
  }
}
