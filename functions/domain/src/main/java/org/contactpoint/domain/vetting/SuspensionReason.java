package org.contactpoint.domain.vetting;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** Why an account is suspended; the code is kept in the trail. */
public enum SuspensionReason implements Coded {
  CHECKS_LAPSED,
  TRAINING_LAPSED,
  AGREEMENT_LAPSED,
  /** 90 days without signing in. */
  UNUSED,
  /** The address or the second factor changed, and nobody has looked yet whose it is. */
  SIGN_IN_CHANGED,
  SUSPECTED_MISUSE,
  /** One person asked for more shields within 24 hours than is usual. */
  MASS_SHIELDING,
  LONG_ABSENCE,
  OTHER_JOB;

  private static final Codes<SuspensionReason> CODES = Codes.of(SuspensionReason.class);

  /** The constant of that code. */
  public static Parsed<SuspensionReason> parse(String raw) {
    return CODES.parse(raw);
  }

  static SuspensionReason lapsed(VettingStep step) {
    return switch (step) {
      case CHECKS -> CHECKS_LAPSED;
      case TRAINING -> TRAINING_LAPSED;
      case AGREEMENT -> AGREEMENT_LAPSED;
      case SPONSORSHIP -> throw new IllegalArgumentException("a sponsorship never lapses");
    };
  }
}
