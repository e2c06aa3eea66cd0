package org.contactpoint.domain.access;

import org.contactpoint.domain.value.FieldRule;
import org.contactpoint.domain.value.Parsed;

/** The name of one account; never reused (rules §2). */
public record AccountId(String value) {
  private static final FieldRule RULE =
      new FieldRule(
          "must have 1 to 128 characters", text -> !text.isBlank() && text.length() <= 128);

  public AccountId {
    RULE.require(value);
  }

  /** Reads an id as it is, without bringing it to another form. */
  public static Parsed<AccountId> parse(String raw) {
    return RULE.parse(raw, AccountId::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
