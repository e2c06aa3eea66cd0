package org.contactpoint.domain.vetting;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;
import org.jspecify.annotations.Nullable;

/** The steps before an account becomes active, in this order (rules §2). */
public enum VettingStep implements Coded {
  /** A manager vouches that the person needs it for the job. */
  SPONSORSHIP(AccountStatus.REQUESTED, AccountStatus.SPONSORED, null),
  /** Identity, and an enhanced certificate of the Disclosure and Barring Service. */
  CHECKS(AccountStatus.SPONSORED, AccountStatus.CHECKED, Period.ofYears(3)),
  TRAINING(AccountStatus.CHECKED, AccountStatus.TRAINED, Period.ofMonths(12)),
  /** The agreement on how the directory may be used; signed again with each year's training. */
  AGREEMENT(AccountStatus.TRAINED, AccountStatus.AGREED, Period.ofMonths(12));

  private static final Codes<VettingStep> CODES = Codes.of(VettingStep.class);

  private final AccountStatus before;
  private final AccountStatus after;
  private final @Nullable Period lasts;

  VettingStep(AccountStatus before, AccountStatus after, @Nullable Period lasts) {
    this.before = before;
    this.after = after;
    this.lasts = lasts;
  }

  /** The constant of that code. */
  public static Parsed<VettingStep> parse(String raw) {
    return CODES.parse(raw);
  }

  /** The state in which the account must be before this step. */
  AccountStatus before() {
    return before;
  }

  /** The state that it leads to. */
  AccountStatus after() {
    return after;
  }

  /** Whether it lapses, and so has to be done again. */
  public boolean isRenewed() {
    return lasts != null;
  }

  /**
   * The last day on which it counts, where it was done on that day; empty where it never lapses.
   */
  public Optional<LocalDate> lastDay(LocalDate done) {
    return Optional.ofNullable(lasts).map(done::plus);
  }
}
