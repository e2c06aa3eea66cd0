package org.contactpoint.domain.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.PlainSounds;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.PlainText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has the family name of a shielded child or of a carer is shown nothing (rules §6). */
class KinNamesTest {
  private static final StatementKey KEY =
      new StatementKey(new Source(new Authority("E08000035"), "school-census"), "1");

  private static final Sounds SOUNDS = new PlainSounds();

  private static PersonName name(@Nullable String given, @Nullable String family) {
    return new PersonName(
        given == null ? null : new NamePart(given), family == null ? null : new NamePart(family));
  }

  private static Facts facts(List<TypedName> names, String... carers) {
    return new Facts(
        names,
        null,
        Gender.UNKNOWN,
        List.of(),
        null,
        Arrays.stream(carers)
            .map(carer -> new Carer(new PlainText(carer), null, true, null))
            .toList(),
        null,
        null,
        null);
  }

  private static TypedName typed(NameType type, String given, String family) {
    return new TypedName(type, name(given, family));
  }

  private static Version version(String day, Facts facts) {
    return new Version(LocalDate.parse(day), "act " + day, false, facts);
  }

  private static KinNames of(PersonName shown, Version... versions) {
    return KinNames.of(
        List.of(shown),
        List.of(new Statement(KEY, new ContactPointId("12345678906"), List.of(versions))),
        SOUNDS);
  }

  /** Leah Ward was Leah Smith-Okoro; Anne Van der Berg cares for her, and Tom O'Neill did. */
  private static KinNames leahs() {
    return of(
        name("Leah", "Ward"),
        version(
            "2026-01-01",
            facts(List.of(typed(NameType.CURRENT, "Leah", "Smith-Okoro")), "Tom O'Neill")),
        version(
            "2026-06-01",
            facts(
                List.of(
                    typed(NameType.CURRENT, "Leah", "Brown"),
                    typed(NameType.ALIAS, "Lia", "Núñez")),
                "Anne Van der Berg")));
  }

  @ParameterizedTest
  @CsvSource({
    "Owen Ward",
    "owen WARD",
    "Ann Marie Ward",
    "Owen Ward-Price",
    "Owen Price Ward",
    "Owen Brown",
    "Owen Nunez",
    "Owen Smith",
    "Owen Okoro",
    "Owen Smith Okoro",
    "Owen ONeill",
    "Owen O'Neill",
    "Owen van der Berg",
    "Owen Vanderberg",
    "Owen Berg",
    "Ward"
  })
  void whoeverHasANameOfTheFamilyMayBeOfIt(String officer) {
    assertThat(leahs().hasNameOf(officer, SOUNDS)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Owen Pritchard",
    "Ward Pritchard",
    "Leah Pritchard",
    "Anne Pritchard",
    "Owen Wardle",
    "Owen van der Valk",
    "Owen Der"
  })
  void whoeverHasNoneOfThemMayNot(String officer) {
    assertThat(leahs().hasNameOf(officer, SOUNDS)).isFalse();
  }

  @Test
  void childWithOneNameHasItForAFamilyName() {
    assertThat(
            of(name("Sukarno", null), version("2026-01-01", facts(List.of())))
                .hasNameOf("Dewi Sukarno", SOUNDS))
        .isTrue();
    assertThat(
            of(name(null, "Sukarno"), version("2026-01-01", facts(List.of())))
                .hasNameOf("Dewi Sukarno", SOUNDS))
        .isTrue();
  }

  /** An identity card writes one name as another register does not. */
  @ParameterizedTest
  @CsvSource({
    "Müller,Owen Mueller",
    "Mueller,Owen Müller",
    "Müller,Owen Muller",
    "Øverby,Owen Oeverby"
  })
  void nameCountsInEachOfItsReadings(String childs, String officer) {
    KinNames kin = of(name("Leah", childs), version("2026-01-01", facts(List.of())));

    assertThat(kin.hasNameOf(officer, SOUNDS)).isTrue();
  }

  @Test
  void carerWithOneNameHasItForAFamilyName() {
    KinNames kin = of(name("Leah", "Ward"), version("2026-01-01", facts(List.of(), "Madonna")));

    assertThat(kin.hasNameOf("Owen Madonna", SOUNDS)).isTrue();
    assertThat(kin).hasToString("KinNames[redacted]");
  }
}
