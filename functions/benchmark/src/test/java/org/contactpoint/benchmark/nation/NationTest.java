package org.contactpoint.benchmark.nation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.source.Facts;
import org.junit.jupiter.api.Test;

class NationTest {
  private static final List<Kid> KIDS = new Nation(Seeds.TUNING, 60_000).kids();
  private static final Siblings SIBLINGS = new Siblings(KIDS);

  @Test
  void sameSeedMakesTheSameNation() {
    assertThat(new Nation(5, 3_000).kids()).isEqualTo(new Nation(5, 3_000).kids());
    assertThat(new Nation(5, 3_000).kids()).isNotEqualTo(new Nation(6, 3_000).kids());
  }

  @Test
  void smallerNationHasTheFirstChildrenOfALargerOne() {
    List<Kid> smaller = new Nation(Seeds.TUNING, 1_000).kids();

    assertThat(smaller).extracting(Kid::name).isEqualTo(first(1_000, Kid::name));
    assertThat(smaller).extracting(Kid::born).isEqualTo(first(1_000, Kid::born));
  }

  private static <T> List<T> first(int count, Function<Kid, T> of) {
    return KIDS.subList(0, count).stream().map(of).toList();
  }

  @Test
  void childIsFoundAtThePlaceOfItsId() {
    assertThat(KIDS).hasSize(60_000);
    assertThat(KIDS).allMatch(kid -> KIDS.get(kid.id()).equals(kid));
  }

  @Test
  void familiesHaveOneToFiveChildrenWithNamesOfTheirOwn() {
    List<List<Kid>> families = new ArrayList<>();
    new Nation(Seeds.TUNING, 5_000).forEachFamily(families::add);

    assertThat(families).allSatisfy(family -> assertThat(family).hasSizeBetween(1, 5));
    assertThat(families)
        .allSatisfy(
            family -> assertThat(new HashSet<>(names(family))).hasSize(names(family).size()));
  }

  private static List<String> names(List<Kid> family) {
    return family.stream().map(kid -> kid.givenName() + "|" + kid.familyName()).toList();
  }

  @Test
  void birthdaysAreSpreadEvenlyOverTheYearsThatCount() {
    assertThat(KIDS)
        .extracting(Kid::born)
        .allMatch(day -> !day.isBefore(LocalDate.of(2008, 1, 1)))
        .allMatch(day -> !day.isAfter(LocalDate.of(2026, 5, 31)));
    assertThat(share(kid -> kid.born().getYear() == 2012)).isEqualTo(1 / 18.4, within(0.006));
    assertThat(share(kid -> kid.born().getYear() == 2025)).isEqualTo(1 / 18.4, within(0.006));
  }

  @Test
  void twinsAndSiblingsAreAsManyAsSaid() {
    assertThat(share(kid -> SIBLINGS.twins(kid).findAny().isPresent()))
        .isEqualTo(Rates.TWINS, within(0.004));
    assertThat(share(kid -> !SIBLINGS.of(kid).isEmpty())).isBetween(0.6, 0.8);
  }

  @Test
  void siblingsShareHomeCarersAndMostlyTheFamilyName() {
    List<Kid> younger =
        KIDS.stream().skip(1).filter(kid -> kid.isSiblingOf(KIDS.get(kid.id() - 1))).toList();

    assertThat(younger).allMatch(kid -> kid.household().equals(KIDS.get(kid.id() - 1).household()));
    assertThat(share(younger, kid -> sameFamilyName(kid, KIDS.get(kid.id() - 1))))
        .isBetween(0.91, 0.95);
  }

  private static boolean sameFamilyName(Kid one, Kid other) {
    return Objects.equals(one.family(), other.family());
  }

  @Test
  void commonestFamilyNameIsBorneByOneInAHundred() {
    assertThat(share(kid -> "Smith".equals(kid.family()))).isEqualTo(0.01, within(0.002));
  }

  @Test
  void namesAreManyAndOfAllKinds() {
    assertThat(distinct(kid -> String.valueOf(kid.family()))).hasSizeGreaterThan(3_000);
    assertThat(distinct(kid -> String.valueOf(kid.given()))).hasSizeGreaterThan(1_500);
    assertThat(share(kid -> kid.given() == null || kid.family() == null))
        .isEqualTo(Rates.MONONYM, within(0.001));
    assertThat(KIDS)
        .anyMatch(kid -> String.valueOf(kid.familyName()).contains("-"))
        .anyMatch(kid -> String.valueOf(kid.familyName()).contains("'"))
        .anyMatch(kid -> String.valueOf(kid.familyName()).contains("ł"))
        .anyMatch(kid -> kid.culture() == Culture.CYRILLIC_SCRIPT)
        .anyMatch(kid -> kid.culture() == Culture.ARABIC_SCRIPT)
        .anyMatch(kid -> kid.culture() == Culture.CHINESE_SCRIPT);
  }

  private static Set<String> distinct(Function<Kid, String> of) {
    Set<String> all = new HashSet<>();
    KIDS.forEach(kid -> all.add(of.apply(kid)));
    return all;
  }

  @Test
  void culturesHaveTheirShares() {
    for (Culture culture : Culture.values()) {
      assertThat(share(kid -> kid.culture() == culture))
          .as(culture.code())
          .isEqualTo(culture.percent() / 100, within(0.008));
    }
  }

  @Test
  void factsKeepTheRulesOfTheDirectory() {
    for (Kid kid : KIDS.subList(0, 20_000)) {
      Facts facts = kid.facts();
      assertThat(facts.currentName()).contains(kid.name());
      assertThat(facts.identifiers()).isNotEmpty();
      assertThat(facts.carers()).hasSizeBetween(1, 2);
    }
  }

  @Test
  void numbersAreNobodyElses() {
    assertThat(KIDS.stream().map(Kid::nhsNumber).distinct()).hasSize(KIDS.size());
    assertThat(KIDS).allMatch(kid -> kid.nhsNumber().value().startsWith("999"));
    List<Object> pupils =
        KIDS.stream().<Object>map(Kid::pupilNumber).filter(Objects::nonNull).toList();
    assertThat(pupils).doesNotHaveDuplicates().hasSizeGreaterThan(KIDS.size() / 2);
  }

  @Test
  void recordOpensWithOneStatement() {
    ChildRecord.Open record = Records.of(KIDS.getFirst());

    assertThat(record.statements()).hasSize(1);
    assertThat(record.view().currentName()).isEqualTo(KIDS.getFirst().name());
  }

  private static double share(Predicate<Kid> which) {
    return share(KIDS, which);
  }

  private static double share(List<Kid> kids, Predicate<Kid> which) {
    return (double) kids.stream().filter(which).count() / kids.size();
  }
}
