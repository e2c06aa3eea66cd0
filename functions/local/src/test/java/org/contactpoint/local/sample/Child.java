package org.contactpoint.local.sample;

import java.time.LocalDate;
import org.contactpoint.local.sample.Town.Place;
import org.jspecify.annotations.Nullable;

/** A child of a family, with what the sources hold of it. */
record Child(
    int number,
    Household household,
    String given,
    LocalDate born,
    boolean girl,
    String nhsNumber,
    String upn,
    @Nullable Place school,
    Place practice) {

  String family() {
    return household.family();
  }

  /** The year in which school begins: the September before the fifth birthday. */
  int schoolYear() {
    return born.plusMonths(4).getYear() + 4;
  }

  int ageOn(LocalDate day) {
    return born.until(day).getYears();
  }
}
