package org.contactpoint.domain.involvement;

import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.CouncilCode;
import org.contactpoint.domain.value.FieldRule;
import org.contactpoint.domain.value.KeyedInput;
import org.contactpoint.domain.value.Parsed;

/**
 * The code of an organisation that works with children: a school's URN, a practice's ODS code, a
 * council's own code after its GSS code (rules §1), or a national body's after {@code england},
 * which no file names; kept as sent.
 */
public record OrganisationCode(String value) {
  private static final FieldRule SCHOOL =
      FieldRule.matching("must be the school's URN of 6 digits", "[0-9]{6}");
  private static final FieldRule PRACTICE =
      FieldRule.matching("must be the practice's ODS code, a letter and 5 digits", "[A-Z][0-9]{5}");
  private static final FieldRule LOCAL =
      FieldRule.matching(
          "must be the council's GSS code, a hyphen and 1 to 20 of A-Z, 0-9 and hyphen",
          CouncilCode.FORM + "-[A-Z0-9-]{1,20}");
  private static final FieldRule NATIONAL =
      FieldRule.matching(
          "must be england, a hyphen and 1 to 20 of A-Z, 0-9 and hyphen",
          Authority.NATIONAL.value() + "-[A-Z0-9-]{1,20}");
  private static final FieldRule ANY =
      new FieldRule(
          "must be the code of an organisation",
          SCHOOL.holds().or(PRACTICE.holds()).or(LOCAL.holds()).or(NATIONAL.holds()));

  public OrganisationCode {
    ANY.require(value);
  }

  /**
   * Reads the code as the service's kind asks for it; a council's own code must bear the code of
   * the authority that sends it. The national source has none, and may name any council's.
   */
  public static Parsed<OrganisationCode> parse(
      ServiceType service, Authority fileAuthority, String raw) {
    return rule(service, fileAuthority).parse(KeyedInput.collapsed(raw), OrganisationCode::new);
  }

  /** Reads the code of an organisation of any kind. */
  public static Parsed<OrganisationCode> parse(String raw) {
    return ANY.parse(KeyedInput.collapsed(raw), OrganisationCode::new);
  }

  private static FieldRule rule(ServiceType service, Authority authority) {
    return switch (service) {
      case SCHOOL -> SCHOOL;
      case GP -> PRACTICE;
      case HEALTH_VISITING,
          SCHOOL_NURSING,
          SPEECH_THERAPY,
          LEARNING_MENTORING,
          SOCIAL_CARE,
          YOUTH_JUSTICE,
          EDUCATION_WELFARE,
          VOLUNTARY,
          OTHER_UNIVERSAL,
          SEXUAL_HEALTH,
          MENTAL_HEALTH,
          SUBSTANCE_ABUSE ->
          LOCAL.and(code -> authority.isNational() || code.startsWith(authority.value()));
    };
  }
}
