package org.contactpoint.domain.matching;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.matching.NameComparison.Names;

/**
 * What each agreement weighs, in bits: how much likelier it is for one child than for two. The
 * table is part of the rules and never changes under the same version.
 */
final class Weights {
  /** The version of these rules, kept with every decision. */
  static final String RULES = "rules 1";

  private static final double SWAPPED = -2;

  private Weights() {}

  static double of(Names names) {
    return given(names.given()) + family(names.family()) + (names.swapped() ? SWAPPED : 0);
  }

  private static double given(NameLevel level) {
    return switch (level) {
      case EXACT -> 7;
      case PART, NICKNAME -> 5;
      case NEAR -> 4;
      case SOUND -> 3;
      case MISSING -> 0;
      case DIFFERENT -> -6;
    };
  }

  private static double family(NameLevel level) {
    return switch (level) {
      case EXACT -> 8;
      case PART, NICKNAME -> 6;
      case NEAR -> 5;
      case SOUND -> 4;
      case MISSING -> 0;
      case DIFFERENT -> -4;
    };
  }

  private static double birth(BirthLevel level) {
    return switch (level) {
      case EXACT -> 11;
      case SLIP -> 4;
      case STAND_IN -> 2;
      case MISSING -> 0;
      case DIFFERENT -> -8;
    };
  }

  private static double place(PlaceLevel level) {
    return switch (level) {
      case HOME -> 11;
      case POSTCODE -> 9;
      case OUTWARD -> 3;
      case MISSING -> 0;
      case DIFFERENT -> -1;
    };
  }

  /** The whole evidence of an agreement. */
  static Evidence evidence(Agreement agreement) {
    List<Evidence.Item> items = new ArrayList<>();
    Names names = agreement.names();
    String way = names.swapped() ? "swapped-" : "";
    items.add(item("given-name", way + names.given().code(), given(names.given())));
    items.add(item("family-name", way + names.family().code(), family(names.family())));
    items.add(item("date-of-birth", agreement.birth().code(), birth(agreement.birth())));
    items.add(
        agreement.identifier()
            ? item("identifier", "exact", 16)
            : agreement.otherIdentifier()
                ? item("identifier", "different", -6)
                : item("identifier", "missing", 0));
    items.add(item("address", agreement.place().code(), place(agreement.place())));
    items.add(agreement.carer() ? item("carer", "exact", 6) : item("carer", "missing", 0));
    items.add(
        switch (agreement.gender()) {
          case EXACT -> item("gender", "exact", 1);
          case MISSING -> item("gender", "missing", 0);
          case DIFFERENT -> item("gender", "different", -3);
        });
    double total = items.stream().mapToDouble(Evidence.Item::weight).sum();
    return new Evidence(items, names.swapped() ? total + SWAPPED : total, RULES);
  }

  private static Evidence.Item item(String field, String level, double weight) {
    return new Evidence.Item(field, level, weight);
  }
}
