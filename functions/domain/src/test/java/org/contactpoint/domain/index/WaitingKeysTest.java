package org.contactpoint.domain.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.identity.Identifier;
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
import org.contactpoint.domain.value.NhsNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that waits is found by a child of whom it speaks, and by few others (rules §6). */
class WaitingKeysTest {
  private static final Sounds SOUNDS = new PlainSounds();
  private static final ContactPointId LEAH = ContactPointId.generate(new Random(1));
  private static final List<String> NAMES =
      List.of(
          "Leah|Ward", "Lea|Warde", "Ward|Leah", "Liz|Ward-Smith", "Omar|Hassan", "Leah Ann|Ward");
  private static final List<String> DAYS =
      List.of("2012-03-09", "2012-03-08", "2012-09-03", "2013-03-09", "2012-04-09", "2015-11-30");

  private static Facts facts(String name, @Nullable String born, List<Identifier> numbers) {
    String[] parts = name.split("\\|", -1);
    return new Facts(
        List.of(new TypedName(NameType.CURRENT, new PersonName(part(parts[0]), part(parts[1])))),
        born == null ? null : new DateOfBirth(LocalDate.parse(born), false),
        Gender.UNKNOWN,
        numbers,
        null,
        List.of(),
        null,
        null,
        null);
  }

  private static @Nullable NamePart part(String text) {
    return text.isEmpty() ? null : new NamePart(text);
  }

  private static ChildRecord.Open child(Facts facts) {
    return new ChildRecord.Open(
        LEAH,
        Revision.NEW,
        new Authority("E08000035"),
        List.of(
            Statement.first(
                new StatementKey(new Source(new Authority("E08000035"), Source.TEAM), "1"),
                LEAH,
                new Version(LocalDate.parse("2026-05-01"), "act", false, facts))),
        Set.of(),
        false);
  }

  private static boolean finds(ChildRecord.Open child, Facts row) {
    return !Collections.disjoint(
        WaitingKeys.of(row, SOUNDS), WaitingKeys.about(child.view(), child.face(), SOUNDS));
  }

  /** Whatever uploads would recognise as looking like the child. */
  @Test
  void everyRowThatLooksLikeTheChildByItsHiddenKeysIsFound() {
    int alike = 0;
    for (String ours : NAMES) {
      for (String born : DAYS) {
        ChildRecord.Open child = child(facts(ours, born, List.of()));
        Set<IndexKey> hidden = IndexKeys.hidden(child.view(), child.face(), SOUNDS);
        for (String theirs : NAMES) {
          for (String said : DAYS) {
            Facts row = facts(theirs, said, List.of());
            if (!Collections.disjoint(hidden, IndexKeys.hiddenOfRow(row, SOUNDS))) {
              alike++;
              assertThat(finds(child, row)).as("%s %s of %s %s", theirs, said, ours, born).isTrue();
            }
          }
        }
      }
    }
    assertThat(alike).isGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource({
    "|Ward, 2012-03-09, true",
    "Baby|Ward, 2012-03-09, true",
    "Leah|, 2012-03-08, true",
    "Leah|Unknown, 2012-03-09, true",
    "|Hassan, 2012-03-09, false",
    "Omar|Hassan, 2012-03-09, false",
    "Leah|Ward, 2010-11-30, false",
  })
  void aRowThatLacksANameIsFoundByTheOther(String name, String born, boolean found) {
    assertThat(
            finds(child(facts("Leah|Ward", "2012-03-09", List.of())), facts(name, born, List.of())))
        .isEqualTo(found);
  }

  @Test
  void aRowWithoutBirthdayIsFoundByItsNumberAlone() {
    Identifier number = new Identifier.Nhs(new NhsNumber("9000000009"));
    ChildRecord.Open child = child(facts("Leah|Ward", "2012-03-09", List.of(number)));
    assertThat(finds(child, facts("Omar|Hassan", null, List.of(number)))).isTrue();
    assertThat(finds(child, facts("Leah|Ward", null, List.of()))).isFalse();
  }

  /** What every row that waits costs more. */
  @Test
  void aUsualRowWaitsUnderThreeKeysAndAUsualChildAsksForFewerThanTwenty() {
    Facts usual = facts("Leah|Ward", "2012-03-09", List.of());
    ChildRecord.Open child = child(usual);
    assertThat(WaitingKeys.of(usual, SOUNDS)).hasSize(3);
    assertThat(WaitingKeys.about(child.view(), child.face(), SOUNDS)).hasSizeLessThan(20);
  }
}
