package org.contactpoint.domain.access;

/** The person behind an account: separation of duties compares these, never accounts (rules §2). */
public record PersonId(String value) {
  public PersonId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a person id is never blank");
    }
  }
}
