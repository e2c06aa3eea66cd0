package org.contactpoint.domain.shielding;

import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Proofs of who is responsible for a shielded child: who holds the key can check a guess; nobody
 * can read the authority from the record. Ordinary search and viewing do not hold it.
 */
public interface ResponsibilityProofs {

  /** The proof that this authority is responsible for this child: equal for equal pairs only. */
  String proof(ContactPointId child, Authority responsible);

  /** Whether that authority is responsible for that child. */
  default boolean isResponsible(Authority authority, ChildRecord.Shielded child) {
    return proof(child.id(), authority).equals(child.responsibilityProof());
  }
}
