package org.contactpoint.portal.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactpoint.portal.page.Words;
import org.contactpoint.portal.world.Codes;
import org.junit.jupiter.api.Test;

/** Whatever the API calls by a code is said in words, and what is new is not passed over. */
class TeamWordsTest {

  @Test
  void everyReasonOfARowHasWords() {
    for (String code : Codes.of("ReviewItem", "reason")) {
      assertThat(ReviewReasons.text(code)).isNotEqualTo(Words.code(code));
    }
    assertThat(ReviewReasons.text("something-new")).isEqualTo("Something new");
  }

  @Test
  void everyLevelOfEvidenceHasWords() {
    for (String code : Codes.of("Evidence.Item", "level")) {
      assertThat(new Evidence("given-name", code, 1).how().equals("Different"))
          .as(code)
          .isEqualTo(code.equals("different"));
    }
    assertThat(new Evidence("kin", "swapped-typo", 1).how())
        .isEqualTo("A typing error apart, given and family name changed over");
  }

  @Test
  void everyFieldOfEvidenceHasWords() {
    assertThat(
            List.of("date-of-birth", "identifier", "kin", "directory", "family-name").stream()
                .map(field -> new Evidence(field, "exact", 1).what()))
        .containsExactly(
            "Date of birth",
            "NHS number or pupil number",
            "Brothers, sisters and twins",
            "All children in England",
            "Family name");
  }

  private static Shields.Shield shield(String status, String reviewBy) {
    return new Shields.Shield(
        "s",
        "12345678906",
        status,
        "adoption",
        "2026-11-23T10:00:00Z",
        "2026-11-24T17:00:00Z",
        reviewBy.isEmpty() ? null : reviewBy,
        false);
  }

  @Test
  void everyStatusOfAShieldSaysWhatIsNext() {
    String day = "2026-11-30T17:00:00Z";
    assertThat(shield("interim", "").next()).contains("24 November 2026");
    assertThat(shield("shielded", day).next()).isEqualTo("Review by 30 November 2026 at 5:00pm");
    assertThat(shield("shielded", "").next()).isEmpty();
    assertThat(shield("review-due", day).next()).startsWith("Review was due by");
    assertThat(shield("review-due", "").next()).isEqualTo("Review is due");
    assertThat(shield("removal-proposed", "").next()).contains("An approver");
    assertThat(shield("refused", "").next()).contains("You can appeal");
    assertThat(shield("removed", "").next()).isEmpty();
    assertThat(shield("shielded", "").isForReview()).isTrue();
    assertThat(shield("interim", "").isForReview()).isFalse();
    assertThat(shield("removal-proposed", "").isForReview()).as("keeping it after all").isTrue();
  }

  @Test
  void everyGroundOfAShieldHasWords() {
    for (String ground : Codes.of("ShieldResponse", "ground")) {
      Shields.Shield one = new Shields.Shield("s", "1", "interim", ground, "", "", null, false);
      assertThat(one.why()).isNotEmpty().isNotEqualTo(ground);
    }
  }

  @Test
  void everyReasonOfAMergeHasWords() {
    for (String reason : Codes.of("MergeRequest", "reason")) {
      assertThat(Merging.why(reason)).isNotEqualTo(reason);
    }
    assertThat(Merging.why("something-new")).isEqualTo("something-new");
  }

  @Test
  void waterfallWithoutEvidenceWeighsNothing() {
    Waterfall none = Waterfall.of(List.of());
    assertThat(none.sum()).isZero();
    assertThat(none.total()).isEqualTo("0");
  }
}
