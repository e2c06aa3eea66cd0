package org.contactpoint.search.find;

import java.time.LocalDate;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.identity.Gender;
import org.jspecify.annotations.Nullable;

/**
 * What somebody knows of the child; an empty name counts as absent.
 *
 * @param onBehalfOf the account that a management team searches for, null for itself
 */
public record SearchRequest(
    Purpose purpose,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable LocalDate dateOfBirth,
    @Nullable Integer birthYear,
    @Nullable Gender gender,
    @Nullable String postcode,
    @Nullable IdentifierRequest identifier,
    @Nullable String onBehalfOf) {

  /** A number that another body gave: {@code nhs-number} or {@code upn}. */
  public record IdentifierRequest(String type, String value) {
    @Override
    public String toString() {
      return "IdentifierRequest[redacted]";
    }
  }

  @Override
  public String toString() {
    return "SearchRequest[redacted]";
  }
}
