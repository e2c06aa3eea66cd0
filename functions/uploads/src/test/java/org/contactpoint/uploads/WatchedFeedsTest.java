package org.contactpoint.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.uploads.Office.LEEDS;
import static org.contactpoint.uploads.Office.YORK;
import static org.contactpoint.uploads.Somebody.NADIA;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchName;
import org.contactpoint.domain.watch.ManyGivenNames;
import org.contactpoint.domain.watch.SentNames;
import org.contactpoint.testkit.PlainHashes;
import org.contactpoint.testkit.builder.AnAccount;
import org.junit.jupiter.api.Test;

/** What a feed sends that misuse is looked for in (rules §7.16, §7.17). */
class WatchedFeedsTest {
  private static final String SCHOOLS = "school-census";
  private static final List<String> GIVEN =
      List.of("Ava", "Tom", "Zoe", "Mia", "Leah", "Jack", "Ruby", "Finn", "Beth", "Carl");

  private final Office office = new Office();

  private static Csv guesses(int many, String family) {
    Csv csv = new Csv();
    for (int n = 0; n < many; n++) {
      csv.row(
          "g-" + n,
          "givenName",
          GIVEN.get(n),
          "familyName",
          family,
          "dateOfBirth",
          "2015-03-05",
          "asOf",
          "2026-11-01");
    }
    return csv;
  }

  private List<String> marks() {
    return office.directory.entries().stream()
        .flatMap(entry -> entry.event().marks().stream())
        .toList();
  }

  private Optional<String> search(Office there, String given, String family, String born) {
    Caller caller = AnAccount.practitioner("leeds.socialworker").calling();
    SearchCriteria criteria =
        new SearchCriteria(
            SearchName.parse(given).orElseThrow(),
            SearchName.parse(family).orElseThrow(),
            new DateOfBirth(LocalDate.parse(born), false),
            null,
            null,
            null,
            null);
    return new SentNames(there.directory.feedNames(), new PlainHashes(), Office.SOUNDS)
        .sought(caller, criteria, there.clock.instant())
        .get();
  }

  @Test
  void whatARowSaysThatIsNewIsRemembered() {
    office.upload(LEEDS, SCHOOLS, guesses(1, "Quillfeather"));

    assertThat(search(office, "Ava", "Quillfeather", "2015-03-05")).isPresent();
    assertThat(search(office, "Tom", "Quillfeather", "2015-03-05")).isEmpty();
  }

  @Test
  void whatAnotherCouncilSentIsNotTheOwn() {
    office.upload(YORK, SCHOOLS, guesses(1, "Quillfeather"));
    assertThat(search(office, "Ava", "Quillfeather", "2015-03-05")).isEmpty();
  }

  /** A whole file that comes each night says little that is new. */
  @Test
  void whatSaysNothingNewIsNotRemembered() {
    office.upload(LEEDS, SCHOOLS, guesses(1, "Quillfeather"));
    office.clock.pass(java.time.Duration.ofDays(21));
    office.upload(LEEDS, SCHOOLS, guesses(1, "Quillfeather"));
    assertThat(search(office, "Ava", "Quillfeather", "2015-03-05")).isEmpty();
  }

  /** What is noted of a row is the same whether the child whom it is about is hidden or not. */
  @Test
  void aRowAboutAHiddenChildIsRememberedAsAnyOther() {
    Office hidden = new Office();
    for (Office one : List.of(office, hidden)) {
      one.upload(LEEDS, SCHOOLS, new Csv().row("s-1", NADIA, "asOf", "2026-10-01"));
    }
    ShieldOpening.of(hidden, hidden.child(LEEDS, SCHOOLS, "s-1"));
    for (Office one : List.of(office, hidden)) {
      one.clock.pass(java.time.Duration.ofDays(21));
      one.upload(LEEDS, "health", new Csv().row("h-1", NADIA, "asOf", "2026-11-01"));
    }
    assertThat(sought(hidden)).isPresent().isEqualTo(sought(office));
  }

  private Optional<String> sought(Office one) {
    return search(one, cell("givenName"), cell("familyName"), cell("dateOfBirth"));
  }

  private static String cell(String column) {
    return NADIA.get(NADIA.indexOf(column) + 1);
  }

  @Test
  void manyGivenNamesUnderOneBirthdayAreMarkedInTheEntryOfTheUpload() {
    office.upload(LEEDS, SCHOOLS, guesses(ManyGivenNames.THRESHOLD - 1, "Quillfeather"));
    assertThat(marks()).isEmpty();

    office.upload(LEEDS, "health", guesses(ManyGivenNames.THRESHOLD, "Quillfeather"));
    assertThat(marks()).singleElement().asString().startsWith("given-names=");
    assertThat(
            office.directory.entries().stream()
                .filter(entry -> !entry.event().marks().isEmpty())
                .map(entry -> entry.event().action()))
        .containsExactly("take-upload-in");
  }
}
