package org.contactpoint.domain.involvement;

import org.contactpoint.domain.value.Ids;

/** The random 128-bit id of one involvement, as 32 hexadecimal digits. */
public record InvolvementId(String value) {
  public InvolvementId {
    if (!Ids.isWellFormed(value)) {
      throw new IllegalArgumentException("an involvement id has 32 hexadecimal digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
