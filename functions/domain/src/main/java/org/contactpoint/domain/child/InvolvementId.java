package org.contactpoint.domain.child;

/** The random 128-bit name of one involvement, as 32 hexadecimal digits. */
public record InvolvementId(String value) {
  public InvolvementId {
    if (!value.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("an involvement id has 32 hexadecimal digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
