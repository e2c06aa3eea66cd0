package org.contactpoint.uploads.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A slice is read where it begins, and comes to the same rows as a reading of the whole file. */
class SlicedFileTest {
  private static final int ROWS = 250;

  /** Rows of one line and of several, blank lines between them, and characters of several bytes. */
  private static String csv(String lineEnd) {
    StringBuilder csv = new StringBuilder("\uFEFF" + SampleFiles.HEADER + lineEnd);
    for (int i = 0; i < ROWS; i++) {
      csv.append(i % 50 == 0 ? lineEnd + ",,,," + lineEnd : "");
      csv.append("r-").append(i).append(",2026-05-04,upsert,\"Zo\u00EB\",");
      csv.append(i % 7 == 0 ? "\"Ash" + lineEnd + "down\"" : "Ashdown").append(lineEnd);
    }
    return csv.toString();
  }

  private static String json() {
    StringBuilder json = new StringBuilder("\uFEFF\n");
    for (int i = 0; i < ROWS; i++) {
      json.append(i % 100 == 0 && i > 0 ? "no object\n" : "");
      json.append("{\"sourceRecordId\":\"r-").append(i).append("\",\"asOf\":\"2026-05-04\",");
      json.append("\"action\":\"upsert\",\"givenName\":\"Zo\u00EB\"}\n");
    }
    return json.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void slicesOfCsvAreTheRowsOfTheFile(String lineEnd) {
    String text = csv(lineEnd);
    requireSame("rows.csv", text.getBytes(UTF_8));
    requireSame("rows.csv.gz", SampleFiles.packed(text.getBytes(UTF_8)));
    requireSame("rows.csv", text.stripTrailing().getBytes(UTF_8));
  }

  @Test
  void slicesOfJsonAreTheRowsOfTheFile() {
    requireSame("rows.ndjson", json().getBytes(UTF_8));
    requireSame("rows.ndjson.gz", SampleFiles.packed(json().getBytes(UTF_8)));
  }

  private static void requireSame(String name, byte[] stored) {
    UploadFile file = SampleFiles.file(name, stored);
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    FileVerdict.Readable read = (FileVerdict.Readable) file.validate(copy);
    byte[] unpacked = file.isPacked() ? copy.toByteArray() : stored;
    SlicedFile sliced =
        file.sliced(
            read.index(),
            (from, to) ->
                new ByteArrayInputStream(
                    unpacked, Math.toIntExact(from), Math.toIntExact(to - from)));
    List<String> rows = new ArrayList<>();
    for (long first = 1; first <= read.summary().rows(); first += SlicedFile.ROWS) {
      sliced.slice(first).forEach(row -> rows.add(said(row)));
    }
    assertThat(rows)
        .isEqualTo(
            SampleFiles.read(SampleFiles.file(name, stored)).stream()
                .map(SlicedFileTest::said)
                .toList())
        .hasSizeGreaterThanOrEqualTo(ROWS);
  }

  private static String said(ReadRow row) {
    return switch (row) {
      case ReadRow.Good(var good) -> good.number() + good.digest();
      case ReadRow.Bad bad -> bad.number() + bad.field() + bad.reason();
    };
  }

  /** The offsets of slices, the names of columns and the rows of repeated ids, and nothing else. */
  @Test
  void indexOfAFileSaysWhereItsSlicesBegin() {
    StringBuilder csv = new StringBuilder("sourceRecordId,asOf,action,givenName\n");
    for (int i = 0; i < 201; i++) {
      csv.append("r-").append(1000 + i % 199).append(",2026-05-04,upsert,Ada\n");
    }
    FileIndex index = SampleFiles.readable(SampleFiles.csv(csv.toString())).index();

    assertThat(index.columns()).containsExactly("sourceRecordId", "asOf", "action", "givenName");
    assertThat(index.offsets()).containsExactly(37L, 37L + 2_900, 37L + 5_800, 37L + 5_829);
    assertThat(index.repeated()).containsExactly(List.of(1L, 200L), List.of(2L, 201L));
  }
}
