package org.contactpoint.shielding.destruction;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.contactpoint.contract.table.Tables;

/** How long copies of the tables are kept, by the settings of the stage. */
@Singleton
public final class KeptBackups {
  /** Later than any stage's, for where nobody says it: a day that is too early would be untrue. */
  private static final String UNKNOWN = "3650";

  private final int days;

  public KeptBackups(@Value("${contactpoint.backup.days:" + UNKNOWN + "}") int dailyBackups) {
    this.days = Math.max(dailyBackups, Tables.DAYS_OF_RECOVERY);
  }

  /**
   * The first day on which no copy is left that was made before the end of that one. A copy of that
   * day goes within the day after its last.
   */
  LocalDate goneAfter(LocalDate day) {
    return day.plusDays(days + 2L);
  }

  /** The first day of which a copy may still be there on that one. */
  public LocalDate oldestOn(LocalDate day) {
    return day.minusDays(days + 2L);
  }
}
