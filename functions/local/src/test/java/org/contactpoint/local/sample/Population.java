package org.contactpoint.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.local.sample.Household.Carer;
import org.contactpoint.local.sample.Town.Place;
import org.jspecify.annotations.Nullable;

/** The invented families of one town: brothers and sisters, some of them twins. */
final class Population {
  /** The day on which the files look at the families. */
  static final LocalDate TODAY = LocalDate.of(2026, 5, 21);

  private static final LocalDate OLDEST = LocalDate.of(2008, 9, 1);
  private static final LocalDate YOUNGEST = LocalDate.of(2026, 3, 31);

  private final Dice dice;
  private final Numbers numbers;
  private final List<Child> children = new ArrayList<>();

  Population(Dice dice, Numbers numbers) {
    this.dice = dice;
    this.numbers = numbers;
  }

  List<Child> of(Town town, int atLeast) {
    int before = children.size();
    while (children.size() - before < atLeast) {
      family(town);
    }
    return List.copyOf(children.subList(before, children.size()));
  }

  private void family(Town town) {
    Heritage heritage = Heritage.drawn(dice);
    String name = heritage.family(dice);
    Household household = new Household(town, name, town.home(dice), carers(heritage, name));
    Place practice = town.practice(dice);
    Set<String> called = new HashSet<>();
    LocalDate born = dice.between(OLDEST, YOUNGEST);
    int siblings = dice.between(1, 4);
    for (int i = 0; i < siblings && !born.isAfter(YOUNGEST); i++) {
      children.add(child(household, heritage, called, born, practice));
      born = dice.chance(0.02) ? born : born.plusDays(dice.between(420, 1_500));
    }
  }

  private List<Carer> carers(Heritage heritage, String family) {
    List<Carer> carers = new ArrayList<>();
    carers.add(carer(heritage, true, family, "mother"));
    if (dice.chance(0.6)) {
      carers.add(carer(heritage, false, family, dice.chance(0.9) ? "father" : "step-parent"));
    }
    return carers;
  }

  private Carer carer(Heritage heritage, boolean woman, String family, String relationship) {
    String own = dice.chance(0.8) ? family : heritage.family(dice);
    return new Carer(dice.oneOf(heritage.given(woman)) + " " + own, relationship, numbers.mobile());
  }

  private Child child(
      Household household, Heritage heritage, Set<String> called, LocalDate born, Place practice) {
    boolean girl = dice.chance(0.5);
    String given = dice.oneOf(heritage.given(girl));
    while (!called.add(given)) {
      given = dice.oneOf(heritage.given(girl));
    }
    int reception = born.plusMonths(4).getYear() + 4;
    boolean schooled = reception <= 2025;
    return new Child(
        children.size() + 1,
        household,
        given,
        born,
        girl,
        numbers.nhsNumber(),
        schooled ? numbers.upn(household.town(), reception) : "",
        schooled ? school(household.town(), born) : null,
        practice);
  }

  private @Nullable Place school(Town town, LocalDate born) {
    return dice.chance(0.93)
        ? town.school(dice, born.until(LocalDate.of(2025, 9, 1)).getYears() < 11)
        : null;
  }
}
