package org.contactpoint.benchmark.nation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Gives children their given names, by the custom of their culture. */
final class GivenNames {
  private static final Weighted<String> MUHAMMAD =
      new Weighted<>(
          List.of(
              new Weighted.Share<>("Muhammad", 55),
              new Weighted.Share<>("Mohammed", 22),
              new Weighted.Share<>("Mohammad", 14),
              new Weighted.Share<>("Muhammed", 5),
              new Weighted.Share<>("Mohamed", 4)));
  private static final int TRIES = 40;

  private final Map<Culture, Lists> lists = new EnumMap<>(Culture.class);

  GivenNames(Map<Culture, Lists> lists) {
    this.lists.putAll(lists);
  }

  GivenName of(Culture culture, boolean girl, RandomGenerator random) {
    Lists own = lists(fromWhich(culture, random));
    String first = own.given(girl, random);
    double chance = random.nextDouble();
    return switch (culture.custom()) {
      case BRITISH ->
          chance < Rates.MIDDLE_NAME
              ? twoOf(first, own.given(girl, random))
              : GivenName.single(first);
      case MUSLIM ->
          !girl && chance < Rates.MUHAMMAD_FIRST
              ? twoOf(MUHAMMAD.draw(random), first)
              : GivenName.single(first);
      case IBERIAN ->
          chance < Rates.IBERIAN_GIVEN
              ? twoOf(first, own.given(girl, random))
              : GivenName.single(first);
      case SIKH, SLAVIC, PLAIN -> GivenName.single(first);
    };
  }

  /** A name that begins like the twin's, if one comes up. */
  GivenName like(GivenName twin, Culture culture, boolean girl, RandomGenerator random) {
    GivenName last = of(culture, girl, random);
    for (int i = 0; i < TRIES && !beginsAlike(twin, last); i++) {
      last = of(culture, girl, random);
    }
    return last;
  }

  private static boolean beginsAlike(GivenName twin, GivenName other) {
    return !twin.first().equals(other.first())
        && twin.first().length() > 1
        && other.first().startsWith(twin.first().substring(0, 2));
  }

  private static GivenName twoOf(String first, String second) {
    return first.equals(second) || second.indexOf(' ') >= 0
        ? GivenName.single(first)
        : new GivenName(first, second);
  }

  private static Culture fromWhich(Culture culture, RandomGenerator random) {
    boolean english = culture.isLatin() && random.nextDouble() < Rates.ENGLISH_GIVEN;
    return english ? Culture.BRITISH : culture;
  }

  private Lists lists(Culture culture) {
    Lists own = lists.get(culture);
    if (own == null) {
      throw new IllegalArgumentException("no names of " + culture);
    }
    return own;
  }
}
