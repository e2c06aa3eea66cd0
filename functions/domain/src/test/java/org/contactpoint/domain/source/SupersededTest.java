package org.contactpoint.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;

/** A source that speaks every day does not make a record unwritable (rules §4). */
class SupersededTest {
  private static final ContactPointId LEAH = ContactPointId.generate(new Random(1));
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  private static Version version(int day, String given) {
    Facts facts =
        Facts.of(
            new PersonName(new NamePart(given), new NamePart("Ward")),
            null,
            day % 2 == 0 ? Gender.FEMALE : Gender.UNKNOWN);
    return new Version(FIRST.plusDays(day), "act " + day, false, facts);
  }

  private static Statement daily(String feed, int days) {
    StatementKey key = new StatementKey(new Source(new Authority("E08000035"), feed), "1");
    Statement all = Statement.first(key, LEAH, version(0, "Lea"));
    for (int day = 1; day <= days; day++) {
      all = all.saying(version(day, day < 500 ? "Lea" : "Leah"));
    }
    return all;
  }

  @Test
  void feedThatChangesEveryDayKeepsItsLatestVersions() {
    Statement all = daily("school-census", 2_000);

    assertThat(all.versions()).hasSizeLessThanOrEqualTo(Superseded.MOST_OF_A_FEED + 2);
    assertThat(all.latest()).isEqualTo(version(2_000, "Leah"));
    assertThat(all.versions()).contains(version(1_999, "Leah"));
  }

  /** What counts since which day is what decides between sources. */
  @Test
  void whatIsSaidSinceWhenStays() {
    assertThat(daily("school-census", 2_000).since(Facts::currentName).asOf())
        .isEqualTo(FIRST.plusDays(500));
  }

  @Test
  void ofATeamWhoseWordsAreNeverReversedHardlyAnySupersededOneStays() {
    assertThat(daily(Source.TEAM, 2_000).versions()).hasSizeLessThan(5);
  }
}
