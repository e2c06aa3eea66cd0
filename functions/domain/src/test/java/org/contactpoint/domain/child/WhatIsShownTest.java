package org.contactpoint.domain.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of what sources say differently, what most of them say counts (rules §4.14, what is shown). */
class WhatIsShownTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final Authority YORK = new Authority("E06000014");
  private static final ContactPointId LEAH = ContactPointId.generate(new Random(1));
  private static final LocalDate BORN = LocalDate.of(2012, 3, 9);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

  // Names.

  @Test
  void nameThatMostSourcesGiveIsShown() {
    ChildView view =
        view(
            said("census", AUGUST, SourceFacts.of("Lea", "Ward")),
            said("health", MAY, ward()),
            said("benefit", JUNE, ward()));

    assertThat(view.currentName()).isEqualTo(name("Leah", "Ward"));
    assertThat(view.otherSpellings()).containsExactly(name("Lea", "Ward"));
  }

  /** A source is one, however many rows it sends of a child. */
  @Test
  void sourceHasOneVoteForItsNewestName() {
    ChildView view =
        view(
            said(LEEDS, "census", "1", MAY, SourceFacts.of("Lea", "Ward")),
            said(LEEDS, "census", "2", JUNE, SourceFacts.of("Lea", "Ward")),
            said(LEEDS, "health", "1", JULY, ward()));
    ChildView changed =
        view(
            said(LEEDS, "census", "1", MAY, SourceFacts.of("Lea", "Ward")),
            said(LEEDS, "census", "2", JUNE, ward()),
            said("health", MAY, SourceFacts.of("Lea", "Ward")),
            said("benefit", MAY, ward()));

    assertThat(view.currentName()).isEqualTo(name("Leah", "Ward"));
    assertThat(changed.currentName()).isEqualTo(name("Leah", "Ward"));
  }

  @Test
  void sameFeedOfTwoCouncilsIsTwoSources() {
    assertThat(
            view(
                    said(LEEDS, "census", "1", MAY, ward()),
                    said(YORK, "census", "1", MAY, ward()),
                    said("health", AUGUST, SourceFacts.of("Lea", "Ward")))
                .currentName())
        .isEqualTo(name("Leah", "Ward"));
  }

  /** Three names, each with a slip of its own or none. */
  @Test
  void ofAsManySourcesTheNameIsShownWhosePartsAreSupported() {
    ChildView view =
        view(
            said("census", MAY, ward()),
            said("health", JULY, SourceFacts.of("Lea", "Ward")),
            said("benefit", AUGUST, SourceFacts.of("Leah", "Warde")));

    assertThat(view.currentName()).isEqualTo(name("Leah", "Ward"));
    assertThat(view.otherSpellings()).containsExactly(name("Leah", "Warde"), name("Lea", "Ward"));
  }

  @Test
  void newerNameIsShownAmongEquals() {
    ChildView view = view(said("census", MAY, ward()), said("health", JUNE, pike()));

    assertThat(view.currentName()).isEqualTo(name("Leah", "Pike"));
    assertThat(view.otherSpellings()).containsExactly(name("Leah", "Ward"));
  }

  /** Who repeats a name does not make it newer. */
  @Test
  void repeatedNameIsAsOldAsItsFirstStatement() {
    Statement repeating = said("census", MAY, ward()).saying(version(AUGUST, "b", ward()));

    assertThat(view(repeating, said("health", JUNE, pike())).currentName())
        .isEqualTo(name("Leah", "Pike"));
  }

  @Test
  void wayOfWritingIsThatOfMostSources() {
    ChildView view =
        view(
            said("census", MAY, SourceFacts.of("Zoë", "O'Brien")),
            said("health", MAY, SourceFacts.of("Zoë", "O'Brien")),
            said("benefit", AUGUST, SourceFacts.of("ZOE", "OBRIEN")));

    assertThat(view.currentName()).isEqualTo(name("Zoë", "O'Brien"));
    assertThat(view.otherSpellings()).isEmpty();
  }

  @Test
  void wayOfWritingIsRatherNotInCapitals() {
    assertThat(
            view(
                    said("census", MAY, SourceFacts.of("Leah", "Ward")),
                    said("health", AUGUST, SourceFacts.of("LEAH", "WARD")))
                .currentName())
        .isEqualTo(name("Leah", "Ward"));
    assertThat(
            view(
                    said("census", MAY, SourceFacts.of("Zoë", "Ward")),
                    said("health", JUNE, SourceFacts.of("Zoe", "Ward")))
                .currentName())
        .isEqualTo(name("Zoe", "Ward"));
  }

  /** A real change of name is not outvoted by those who have not heard of it. */
  @Test
  void nameThatANewerStatementCallsFormerHasNoVote() {
    Statement renamed = said("social-care", JULY, pike().also(NameType.FORMER, "LEAH", "Ward"));
    ChildView view = view(said("census", MAY, ward()), said("health", JUNE, ward()), renamed);

    assertThat(view.currentName()).isEqualTo(name("Leah", "Pike"));
    assertThat(view.names())
        .extracting(TypedName::type)
        .containsExactly(NameType.CURRENT, NameType.FORMER);
    assertThat(view.otherSpellings()).isEmpty();
  }

  @Test
  void nameThatAnOlderStatementCallsFormerHasItsVote() {
    Statement renamed = said("social-care", MAY, pike().also(NameType.FORMER, "Leah", "Ward"));

    assertThat(
            view(said("census", JUNE, ward()), said("health", JUNE, ward()), renamed).currentName())
        .isEqualTo(name("Leah", "Ward"));
  }

  @Test
  void formerNameIsShownWhereNoOtherIsLeft() {
    Statement one = said("census", MAY, ward());
    Statement baby =
        said("births", JUNE, SourceFacts.of("Baby", "Pike").also(NameType.FORMER, "Leah", "Ward"));

    assertThat(view(one, baby).currentName()).isEqualTo(name("Leah", "Ward"));
  }

  @Test
  void teamsNameBeatsAllAndTheirsAreOtherSpellings() {
    ChildView view =
        view(
            said(Source.TEAM, MAY, pike()),
            said("census", JUNE, ward()),
            said("health", JUNE, ward().also(NameType.FORMER, "Leah", "Pike")));

    assertThat(view.currentName()).isEqualTo(name("Leah", "Pike"));
    assertThat(view.otherSpellings()).containsExactly(name("Leah", "Ward"));
  }

  /** Of two councils' teams the later word counts, whatever sources say. */
  @Test
  void sourcesDoNotVoteBetweenTeams() {
    ChildView view =
        view(
            said(LEEDS, Source.TEAM, "1", MAY, ward().born(BORN).gender(Gender.MALE)),
            said(YORK, Source.TEAM, "1", JUNE, pike().born(BORN.plusDays(1)).gender(Gender.FEMALE)),
            said("census", JULY, ward().born(BORN).gender(Gender.MALE)));

    assertThat(view.currentName()).isEqualTo(name("Leah", "Pike"));
    assertThat(view.dateOfBirth()).isEqualTo(new DateOfBirth(BORN.plusDays(1), false));
    assertThat(view.gender()).isEqualTo(Gender.FEMALE);
  }

  @Test
  void placeholderAndOnlyNameLoseToAWholeOne() {
    ChildView view =
        view(
            said("births", JUNE, SourceFacts.of("Baby", "Ward")),
            said("health", JUNE, SourceFacts.of("Baby", "Ward")),
            said("local", JUNE, SourceFacts.of("Leah", null)),
            said("youth", JUNE, SourceFacts.of("Leah", null)),
            said("census", MAY, ward()));

    assertThat(view.currentName()).isEqualTo(name("Leah", "Ward"));
    assertThat(view.otherSpellings())
        .containsExactlyInAnyOrder(name("Baby", "Ward"), name("Leah", null));
  }

  @Test
  void sourcesWholeNameIsItsVoteBeforeItsNewerPlaceholder() {
    assertThat(
            view(
                    said(LEEDS, "census", "1", MAY, ward()),
                    said(LEEDS, "census", "2", JUNE, SourceFacts.of("Baby", "Ward")),
                    said("health", MAY, ward()),
                    said("benefit", JULY, pike()))
                .currentName())
        .isEqualTo(name("Leah", "Ward"));
  }

  // Other spellings.

  @Test
  void otherSpellingsAreThoseOfMostSourcesFirstAndSixAtMost() {
    List<Statement> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(said("right" + i, MAY, ward()));
    }
    for (String given : List.of("Lena", "Lara", "Lila", "Lola", "Lucy", "Lily", "Lina")) {
      all.add(said("one-" + given, JUNE.plusDays(all.size()), SourceFacts.of(given, "Ward")));
    }
    all.add(said("two", MAY, SourceFacts.of("lara", "ward")));

    assertThat(ChildView.of(all).otherSpellings())
        .extracting(PersonName::full)
        .containsExactly(
            "Lara Ward", "Lina Ward", "Lily Ward", "Lucy Ward", "Lola Ward", "Lila Ward");
  }

  @Test
  void otherSpellingIsNoneThatIsShownAsFormerOrAlias() {
    ChildView view =
        view(
            said("census", MAY, ward().also(NameType.ALIAS, "lea", "ward")),
            said("health", MAY, ward()),
            said("benefit", MAY, SourceFacts.of("Lea", "Ward")));

    assertThat(view.otherSpellings()).isEmpty();
  }

  @Test
  void whatIsTakenBackIsNoOtherSpelling() {
    Statement gone =
        said("census", MAY, pike()).saying(new Version(JUNE, "w", true, pike().facts()));

    assertThat(view(gone, said("health", MAY, ward())).otherSpellings()).isEmpty();
    assertThat(view(gone).currentName()).isEqualTo(name("Leah", "Pike"));
    assertThat(view(gone).otherSpellings()).isEmpty();
  }

  @Test
  void everyOtherSpellingIsKeptForFinding() {
    ChildView view =
        view(
            said("census", MAY, ward()),
            said("health", MAY, ward()),
            said("benefit", JUNE, SourceFacts.of("Lea", "Ward")));

    assertThat(view.spellingsInOrder()).containsExactly(name("Leah", "Ward"), name("Lea", "Ward"));
  }

  // Birthday and gender.

  @Test
  void sourceThatRepeatsABirthdayHasOneVoteForIt() {
    ChildView view =
        view(
            said(LEEDS, "census", "1", MAY, ward().born(BORN.plusDays(1))),
            said(LEEDS, "census", "2", MAY, ward().born(BORN.plusDays(1))),
            said("health", JUNE, ward().born(BORN)));

    assertThat(view.dateOfBirth()).isEqualTo(new DateOfBirth(BORN, false));
  }

  @Test
  void genderOfMostSourcesIsShown() {
    ChildView view =
        view(
            said("census", AUGUST, ward().gender(Gender.MALE)),
            said("health", MAY, ward().gender(Gender.FEMALE)),
            said("benefit", MAY, ward().gender(Gender.FEMALE)));

    assertThat(view.gender()).isEqualTo(Gender.FEMALE);
  }

  // Whatever sources say.

  @Property(seed = "20040312", tries = 500)
  void shownIsTheSameInWhateverOrderStatementsCome(@ForAll long seed) {
    Random random = new Random(seed);
    List<Statement> all = drawn(random);
    ChildView view = ChildView.of(all);

    Collections.shuffle(all, random);

    assertThat(ChildView.of(all)).isEqualTo(view);
    assertThat(ChildView.of(all).otherSpellings()).isEqualTo(view.otherSpellings());
  }

  @Property(seed = "20040312", tries = 500)
  void shownNameIsAlwaysOneThatASourceGivesWhole(@ForAll long seed) {
    List<Statement> all = drawn(new Random(seed));
    ChildView view = ChildView.of(all);

    assertThat(all)
        .extracting(statement -> statement.latest().facts().currentName().orElseThrow())
        .contains(view.currentName())
        .containsAll(view.otherSpellings());
    assertThat(view.otherSpellings())
        .hasSizeLessThanOrEqualTo(6)
        .extracting(PersonName::folded)
        .doesNotHaveDuplicates()
        .doesNotContain(view.currentName().folded());
  }

  private static List<Statement> drawn(Random random) {
    List<Statement> all = new ArrayList<>();
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      String feed = List.of("census", "health", "benefit", Source.TEAM).get(random.nextInt(4));
      Authority council = random.nextBoolean() ? LEEDS : YORK;
      all.add(said(council, feed, "" + i, MAY.plusDays(random.nextInt(3)), told(random)));
    }
    return all;
  }

  private static SourceFacts told(Random random) {
    SourceFacts told =
        SourceFacts.of(
                List.of("Leah", "LEAH", "Lea", "Léa", "Baby").get(random.nextInt(5)),
                random.nextInt(5) == 0 ? null : List.of("Ward", "Pike").get(random.nextInt(2)))
            .born(BORN.plusDays(random.nextInt(2)))
            .gender(List.of(Gender.FEMALE, Gender.MALE, Gender.UNKNOWN).get(random.nextInt(3)));
    return random.nextInt(4) > 0
        ? told
        : told.also(NameType.FORMER, "Leah", List.of("Ward", "Pike").get(random.nextInt(2)));
  }

  private static PersonName name(String given, @Nullable String family) {
    return SourceFacts.name(given, family);
  }

  private static SourceFacts ward() {
    return SourceFacts.of("Leah", "Ward");
  }

  private static SourceFacts pike() {
    return SourceFacts.of("Leah", "Pike");
  }

  private static Statement said(String feed, LocalDate asOf, SourceFacts told) {
    return said(LEEDS, feed, "1", asOf, told);
  }

  private static Statement said(
      Authority council, String feed, String id, LocalDate asOf, SourceFacts told) {
    StatementKey key = new StatementKey(new Source(council, feed), id);
    return Statement.first(key, LEAH, version(asOf, "a", told));
  }

  private static Version version(LocalDate asOf, String act, SourceFacts told) {
    Facts facts = told.facts();
    return new Version(asOf, act, false, facts);
  }

  private static ChildView view(Statement... statements) {
    return ChildView.of(Arrays.asList(statements));
  }
}
