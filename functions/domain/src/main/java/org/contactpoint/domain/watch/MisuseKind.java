package org.contactpoint.domain.watch;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** What an alert is about; the code is stored and shown. */
public enum MisuseKind implements Coded {
  OWN_FAMILY_SEARCH(Severity.HIGH),
  OWN_NAME_SEARCH(Severity.LOW),
  OWN_HOME_SEARCH(Severity.MEDIUM),
  MANY_VIEWS(Severity.MEDIUM),
  REFUSED_SEARCHES(Severity.LOW),
  SIMILAR_SEARCHES(Severity.MEDIUM),
  OTHER_COUNCILS(Severity.LOW),
  UNUSUAL_HOURS(Severity.LOW),
  ONLY_FOR_OTHERS(Severity.LOW),
  MASS_SHIELDING(Severity.HIGH),
  EMERGENCY_STATED(Severity.MEDIUM),
  OWN_FEED_SEARCHES(Severity.MEDIUM),
  MANY_GIVEN_NAMES(Severity.MEDIUM),
  REVIEWS_ALIKE(Severity.MEDIUM);

  private static final Codes<MisuseKind> CODES = Codes.of(MisuseKind.class);

  private final Severity severity;

  MisuseKind(Severity severity) {
    this.severity = severity;
  }

  /** The constant of that code. */
  public static Parsed<MisuseKind> parse(String raw) {
    return CODES.parse(raw);
  }

  /** How urgent it is. */
  public Severity severity() {
    return severity;
  }

  /** Whether the account is suspended with the alert. */
  public boolean suspends() {
    return this == OWN_FAMILY_SEARCH;
  }

  /**
   * Whether it is for the auditors of the account's council alone. Who stated an emergency, or
   * asked for many shields, is not for auditors who see the trail of every child (rules §7).
   */
  public boolean isForOwnCouncilAlone() {
    return this == EMERGENCY_STATED || this == MASS_SHIELDING;
  }
}
