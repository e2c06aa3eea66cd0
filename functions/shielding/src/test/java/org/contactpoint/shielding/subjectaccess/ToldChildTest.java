package org.contactpoint.shielding.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.subjectaccess.document.Named;
import org.junit.jupiter.api.Test;

/** Who a document is about, in JSON (rules §8). */
class ToldChildTest {
  private static AccessDocumentResponse.Who told(Named child) {
    return AccessDocumentResponse.Who.of(child);
  }

  @Test
  void aBirthdayIsToldWithWhetherItIsAnEstimate() {
    LocalDate day = LocalDate.of(2012, 3, 9);
    AccessDocumentResponse.Who known =
        told(new Named("Leah Ward", new DateOfBirth(day, false), Gender.FEMALE));
    assertThat(known.dateOfBirth()).isEqualTo("2012-03-09");
    assertThat(known.dateOfBirthEstimated()).isFalse();
    assertThat(
            told(new Named("Leah Ward", new DateOfBirth(day, true), Gender.FEMALE))
                .dateOfBirthEstimated())
        .isTrue();
  }

  @Test
  void nobodyIsGivenABirthdayThatIsNotKnown() {
    AccessDocumentResponse.Who unknown = told(new Named("Leah Ward", null, Gender.FEMALE));
    assertThat(unknown.dateOfBirth()).isNull();
    assertThat(unknown.dateOfBirthEstimated()).isFalse();
    assertThat(unknown).hasToString("Who[redacted]");
  }
}
