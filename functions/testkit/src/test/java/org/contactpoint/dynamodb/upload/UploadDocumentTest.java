package org.contactpoint.dynamodb.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.upload.Counts;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.testkit.builder.AnAccount;
import org.junit.jupiter.api.Test;

/** Uploads as they were stored before. */
class UploadDocumentTest {
  private static final Upload UPLOAD =
      new Upload(
          "upload",
          new Source(AnAccount.LEEDS, "health"),
          "health.csv",
          null,
          "uploads/E08000035/health/1.csv",
          "v1",
          null,
          100,
          UploadStatus.RECEIVED,
          Counts.of(0),
          0,
          null,
          Instant.parse("2026-05-01T12:00:00Z"),
          1);

  private static Upload read(String json) {
    return Json.read(json, UploadDocument.class).upload(UPLOAD.id(), UPLOAD.version());
  }

  /** Earlier versions did not store when an upload moved on. */
  @Test
  void uploadOfWhichNobodyWroteWhenItMovedHasNotMovedSinceItWasReceived() {
    String json = Json.text(UploadDocument.of(UPLOAD));
    String earlier = json.replaceFirst(",\"movedAt\":\"[^\"]*\"", "");

    assertThat(earlier).isNotEqualTo(json);
    assertThat(read(earlier)).isEqualTo(read(json)).isEqualTo(UPLOAD);
  }
}
