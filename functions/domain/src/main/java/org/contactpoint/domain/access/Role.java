package org.contactpoint.domain.access;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** A role of an account; what each may do is the table of {@link AccessPolicy} (rules §2). */
public enum Role implements Coded {
  PRACTITIONER,
  OVERRIDE_PRACTITIONER,
  MANAGEMENT_TEAM,
  SHIELD_APPROVER,
  USER_ADMINISTRATOR,
  COUNCIL_AUDITOR,
  NATIONAL_AUDITOR,
  FEED,
  /**
   * A case-management system: it acts only on behalf of a named person, and may do what that person
   * may.
   */
  CASE_SYSTEM;

  private static final Codes<Role> CODES = Codes.of(Role.class);

  /** The constant of that code. */
  public static Parsed<Role> parse(String raw) {
    return CODES.parse(raw);
  }
}
