package org.contactpoint.domain.access;

/** The body that an account or a service belongs to, as its code and its name. */
public record Organisation(String code, String name) {
  @Override
  public String toString() {
    return "Organisation[redacted]";
  }
}
