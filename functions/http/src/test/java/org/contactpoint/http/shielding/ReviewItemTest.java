package org.contactpoint.http.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.Test;

/** What a reviewer sees of a row: name, birthday and gender, never whereabouts (rules §6). */
class ReviewItemTest {

  private static ReviewItem item(SomeFacts facts) {
    Row row =
        new Row(
            7,
            new StatementKey(new Source(AnAccount.LEEDS, "health"), "h-1"),
            LocalDate.of(2026, 5, 1),
            RowAction.UPSERT,
            facts.build(),
            null,
            null,
            "digest");
    return ReviewItem.of(
        "review", "upload", row, "twins", Instant.parse("2026-05-02T08:00:00Z"), List.of());
  }

  @Test
  void rowIsAboutWhomItNames() {
    ReviewItem item = item(SomeFacts.full("Leah", "Ward", "2012-03-09"));

    assertThat(item.person())
        .isEqualTo(new ReviewItem.Person("Leah", "Ward", "2012-03-09", "female"));
    assertThat(item.row()).isEqualTo(7);
    assertThat(item.since()).isEqualTo("2026-05-02T08:00:00Z");
    assertThat(item.person() + " " + item).doesNotContain("Ward");
  }

  @Test
  void whatTheRowDoesNotSayIsEmptyOrAbsent() {
    assertThat(item(SomeFacts.nameless()).person())
        .isEqualTo(new ReviewItem.Person("", "", null, Gender.UNKNOWN.code()));
  }

  @Test
  void candidateOfWhomNoOtherSpellingIsToldHasNone() {
    ReviewItem.Person person = new ReviewItem.Person("Leah", "Ward", null, "female");
    ReviewItem.Candidate bare =
        new ReviewItem.Candidate("12345678906", person, null, null, List.of());
    ReviewItem.Candidate spelt =
        new ReviewItem.Candidate("12345678906", person, List.of(), "E08000035", List.of());

    assertThat(bare.otherSpellings()).isNull();
    assertThat(spelt.otherSpellings()).isEmpty();
    assertThat(spelt).hasToString("Candidate[redacted]");
  }
}
