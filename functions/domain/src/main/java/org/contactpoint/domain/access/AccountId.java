package org.contactpoint.domain.access;

/** The name of one account; never reused (the rules, §2). */
public record AccountId(String value) {
  public AccountId {
    if (value.isBlank() || value.length() > 128) {
      throw new IllegalArgumentException("an account id has 1 to 128 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
