package org.contactpoint.domain.lifecycle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The index of days. A record is in it with its next step from the commit on that changed it;
 * nobody has to remember it ({@code DueChanges}). A step that is taken leaves it in the same commit
 * (rules §9).
 */
public interface DueSteps {

  /**
   * The steps of a month that are not taken yet, by their days, kinds and numbers, strongly
   * consistent.
   *
   * @param after the step after which to go on, null for the beginning
   */
  List<DueStep> of(YearMonth month, @Nullable DueStep after, int limit);

  /** All steps of one day that are not taken yet, by kind and number, strongly consistent. */
  List<DueStep> on(LocalDate day);
}
