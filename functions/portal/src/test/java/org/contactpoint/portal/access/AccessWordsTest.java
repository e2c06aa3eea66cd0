package org.contactpoint.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.domain.subjectaccess.AccessRequestStatus;
import org.contactpoint.domain.subjectaccess.RequesterKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each state of a request, and each who may ask, has words of its own. */
class AccessWordsTest {

  @ParameterizedTest
  @CsvSource({
    "received, Check who asks, govuk-tag--blue",
    "id-check, Check the right to ask, govuk-tag--blue",
    "rights-check, Review what may be told, govuk-tag--blue",
    "safety-review, Ready to release, govuk-tag--turquoise",
    "released, Released, govuk-tag--green",
    "refused, Refused, govuk-tag--grey"
  })
  void aStateSaysWhatComesNext(String status, String words, String colour) {
    assertThat(AccessWords.next(status)).isEqualTo(words);
    assertThat(AccessWords.colour(status)).isEqualTo(colour);
  }

  @ParameterizedTest
  @EnumSource(AccessRequestStatus.class)
  void everyStateCanBeListed(AccessRequestStatus status) {
    assertThat(AccessFilter.of(status.code()).code()).isEqualTo(status.code());
  }

  @ParameterizedTest
  @EnumSource(RequesterKind.class)
  void whoeverMayAskIsNamed(RequesterKind kind) {
    assertThat(AccessWords.kind(kind.code())).isNotEqualTo(kind.code());
  }
}
