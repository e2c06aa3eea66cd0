package org.contactpoint.domain.shielding;

/** The random 128-bit name of one shield, as 32 hexadecimal digits. */
public record ShieldId(String value) {
  public ShieldId {
    if (!value.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("a shield id has 32 hexadecimal digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
