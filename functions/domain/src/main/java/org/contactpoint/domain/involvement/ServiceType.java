package org.contactpoint.domain.involvement;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** The kinds of service that work with children; three of them are sensitive (rules §5). */
public enum ServiceType implements Coded {
  SCHOOL,
  GP,
  HEALTH_VISITING,
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
  SUBSTANCE_ABUSE;

  private static final Codes<ServiceType> CODES = Codes.of(ServiceType.class);

  /** Reads the published code of a service type; no other text is taken. */
  public static Parsed<ServiceType> parse(String raw) {
    return CODES.parse(raw);
  }

  /** Whether it may be recorded only with consent or on the harm ground, and is then hidden. */
  public boolean isSensitive() {
    return switch (this) {
      case SEXUAL_HEALTH, MENTAL_HEALTH, SUBSTANCE_ABUSE -> true;
      case SCHOOL,
          GP,
          HEALTH_VISITING,
          SCHOOL_NURSING,
          SPEECH_THERAPY,
          LEARNING_MENTORING,
          SOCIAL_CARE,
          YOUTH_JUSTICE,
          EDUCATION_WELFARE,
          VOLUNTARY,
          OTHER_UNIVERSAL ->
          false;
    };
  }
}
