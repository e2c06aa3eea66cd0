package org.contactpoint.uploads.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.domain.upload.Feed;
import org.contactpoint.http.problem.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files may be announced (rules §12). */
class AnnounceUploadRequestTest {
  private static final String HASH = "0".repeat(64);

  private static AnnounceUploadRequest named(String fileName) {
    return new AnnounceUploadRequest(fileName, Feed.LOCAL, 1, HASH);
  }

  /** {@code .CSV} is {@code .csv}, as it is for files that come without announcement. */
  @ParameterizedTest
  @ValueSource(
      strings = {"a.csv", "a.CSV", "a.Csv.gz", "A.CSV.GZ", "a.ndjson", "a.NDJSON", "a.NdJson.Gz"})
  void endingOfAFileIsReadWithoutCase(String fileName) {
    assertThat(named(fileName).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "csv", ".csv", "a.csv.zip", "a.txt", "a b.csv", "a/b.csv", "a.gz"})
  void otherNamesAreRefused(String fileName) {
    assertThat(named(fileName).problems())
        .extracting(FieldProblem::field)
        .containsExactly("fileName");
  }

  @Test
  void lengthAndHashAreJudged() {
    assertThat(new AnnounceUploadRequest("a.csv", Feed.LOCAL, (1L << 30) + 1, "A").problems())
        .extracting(FieldProblem::field)
        .containsExactly("bytes", "sha256");
  }
}
