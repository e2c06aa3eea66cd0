package org.contactpoint.uploads.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.contactpoint.uploads.file.FileIndex;
import org.contactpoint.uploads.file.FileSummary;
import org.junit.jupiter.api.Test;

/** What is stored beside a file: other versions of this service read it. */
class ManifestTest {
  private static final Manifest MANIFEST =
      new Manifest(
          1,
          new FileSummary(3, 2, 1, 0, 0, "ab12", 99),
          new FileIndex(
              List.of("sourceRecordId", "asOf"), List.of(20L, 99L), List.of(List.of(1L, 3L))),
          List.of(new Manifest.Chunk("working/u/copy-0", "v1", 99)));
  private static final String TEXT =
      """
      {
        "format": 1,
        "summary": {"rows": 3, "upserts": 2, "ends": 1, "removes": 0, "deaths": 0,
                    "sha256": "ab12", "bytes": 99},
        "index": {"columns": ["sourceRecordId", "asOf"], "offsets": [20, 99], "repeated": [[1, 3]]},
        "copy": [{"key": "working/u/copy-0", "version": "v1", "bytes": 99}]
      }
      """;

  @Test
  void manifestIsStoredInThisForm() throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    assertThat(json.readTree(json.writeValueAsString(MANIFEST))).isEqualTo(json.readTree(TEXT));
    assertThat(json.readValue(TEXT, Manifest.class)).isEqualTo(MANIFEST);
  }
}
