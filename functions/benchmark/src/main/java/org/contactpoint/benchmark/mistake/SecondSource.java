package org.contactpoint.benchmark.mistake;

import java.util.Locale;
import org.contactpoint.benchmark.nation.Records;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.value.Authority;

/** The kinds of source that tell of a child once more, each with its own strengths. */
public enum SecondSource {
  /** Pupil numbers always, numbers of the health service never. */
  SCHOOL_CENSUS,
  /** Numbers of the health service nearly always. */
  HEALTH,
  /** Names as they are used, some birthdays not known. */
  SOCIAL_CARE,
  /** Name, birthday, postcode and little else. */
  YOUTH_JUSTICE,
  /** The poorest: no numbers, names as children call themselves. */
  LOCAL;

  /** What it gets wrong how often. */
  public FeedRates rates() {
    return switch (this) {
      case SCHOOL_CENSUS -> new FeedRates(0.025, 0.06, 0.03, 0, 0.001, 0, 0.97, 0.96);
      case HEALTH -> new FeedRates(0.025, 0.04, 0.03, 0, 0.001, 0.93, 0, 0.95);
      case SOCIAL_CARE -> new FeedRates(0.03, 0.14, 0.05, 0.03, 0.015, 0.35, 0.25, 0.9);
      case YOUTH_JUSTICE -> new FeedRates(0.03, 0.16, 0.06, 0.03, 0.015, 0, 0, 0.85);
      case LOCAL -> new FeedRates(0.04, 0.26, 0.08, 0.03, 0.015, 0.05, 0, 0.8);
    };
  }

  /** Its share of rows, between 0 and 1, as councils send them: that of the sample feeds. */
  public double share() {
    return switch (this) {
      case SCHOOL_CENSUS -> 0.57;
      case HEALTH -> 0.35;
      case SOCIAL_CARE -> 0.03;
      case YOUTH_JUSTICE -> 0.01;
      case LOCAL -> 0.04;
    };
  }

  /** The source as the directory names it. */
  public Source source() {
    Authority council = Records.COUNCIL;
    return new Source(council, name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
