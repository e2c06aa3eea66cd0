package org.contactpoint.benchmark.nation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Gives families their name, and each child its form of it. */
final class FamilyNames {
  private static final List<String> WOMANS_NAMES =
      List.of("Begum", "Bibi", "Akhtar", "Kausar", "Khatun", "Parveen", "Sultana", "Jabeen");
  private static final String KAUR = "Kaur";
  private static final String SINGH = "Singh";

  private final Map<Culture, Lists> lists = new EnumMap<>(Culture.class);

  FamilyNames(Map<Culture, Lists> lists) {
    this.lists.putAll(lists);
  }

  /** A name for a whole family. */
  FamilyName of(Culture culture, RandomGenerator random) {
    String first = single(culture, random);
    double chance = random.nextDouble();
    boolean hyphen = random.nextDouble() < Rates.HYPHEN;
    return switch (culture.custom()) {
      case BRITISH ->
          chance < Rates.DOUBLE_NAME
              ? twoOf(first, culture, hyphen, random)
              : FamilyName.single(first);
      case IBERIAN ->
          chance < Rates.IBERIAN_DOUBLE
              ? twoOf(first, culture, false, random)
              : FamilyName.single(first);
      case SIKH ->
          chance < Rates.SINGH_KAUR
              ? new FamilyName(SINGH, alone(hyphen, first), false)
              : FamilyName.single(first);
      case MUSLIM, SLAVIC, PLAIN -> FamilyName.single(first);
    };
  }

  /** Half of those who use Singh and Kaur have no other family name. */
  private static @Nullable String alone(boolean hyphen, String first) {
    return hyphen ? null : first;
  }

  private FamilyName twoOf(String first, Culture culture, boolean hyphen, RandomGenerator random) {
    String second = single(culture, random);
    return first.equals(second) || second.length() + first.length() > 60
        ? FamilyName.single(first)
        : new FamilyName(first, second, hyphen);
  }

  /** One name of the culture's list. */
  String single(Culture culture, RandomGenerator random) {
    return Objects.requireNonNull(lists.get(culture)).families().draw(random);
  }

  /** The name as one child of the family bears it. */
  FamilyName borneBy(boolean girl, FamilyName family, Culture culture, RandomGenerator random) {
    if (!girl) {
      return family;
    }
    return switch (culture.custom()) {
      case SIKH ->
          family.first().equals(SINGH) ? new FamilyName(KAUR, family.second(), false) : family;
      case MUSLIM ->
          random.nextDouble() < Rates.WOMANS_NAME
              ? FamilyName.single(WOMANS_NAMES.get(random.nextInt(WOMANS_NAMES.size())))
              : family;
      case BRITISH, IBERIAN, SLAVIC, PLAIN -> family;
    };
  }

  /** The name as the daughters of a family bear it that keeps the woman's form. */
  static FamilyName womansForm(FamilyName family) {
    return new FamilyName(WomansForms.of(family.first()), family.second(), family.hyphenated());
  }
}
