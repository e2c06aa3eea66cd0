package org.contactpoint.benchmark.learn;

import org.contactpoint.domain.comparison.BirthLevel;
import org.contactpoint.domain.comparison.Likeness;
import org.contactpoint.domain.comparison.NameLevel;
import org.contactpoint.domain.comparison.PlaceLevel;
import org.contactpoint.domain.scoring.Agreement;

/** How a pair agrees, without whatever is different for each pair. */
record Pattern(
    NameLevel given,
    NameLevel family,
    boolean swapped,
    BirthLevel birth,
    PlaceLevel place,
    Likeness number,
    Likeness carer,
    Likeness gender) {

  static Pattern of(Agreement agreement) {
    return new Pattern(
        agreement.names().given(),
        agreement.names().family(),
        agreement.names().swapped(),
        agreement.birth(),
        agreement.place(),
        agreement.number(),
        agreement.carer(),
        agreement.gender());
  }

  /** Its levels by the names that parameters give to the fields. */
  String[] lines() {
    return new String[] {
      "given." + given.code(),
      "family." + family.code(),
      swapped ? "order.swapped" : "order.straight",
      "birth." + birth.code(),
      "place." + place.code(),
      "number." + number.code(),
      "carer." + carer.code(),
      "gender." + gender.code()
    };
  }
}
