package org.contactpoint.domain.shielding;

import org.contactpoint.domain.value.Ids;

/** The random 128-bit id of one shield, as 32 hexadecimal digits. */
public record ShieldId(String value) {
  public ShieldId {
    if (!Ids.isWellFormed(value)) {
      throw new IllegalArgumentException("a shield id has 32 hexadecimal digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
