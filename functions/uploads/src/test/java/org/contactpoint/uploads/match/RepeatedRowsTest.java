package org.contactpoint.uploads.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.uploads.file.FileVerdict;
import org.contactpoint.uploads.file.SlicedFile;
import org.contactpoint.uploads.file.UploadFile;
import org.junit.jupiter.api.Test;

/** Ids that are in a file more than once (rules §12). */
class RepeatedRowsTest {

  private static SlicedFile file(int ids, int times) {
    StringBuilder csv = new StringBuilder("sourceRecordId,asOf,action,givenName\n");
    for (int id = 0; id < ids; id++) {
      for (int time = times; time > 0; time--) {
        csv.append("s-").append(id).append(",2026-11-0").append(time).append(",upsert,Ada\n");
      }
    }
    byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
    UploadFile file =
        new UploadFile(
            "rows.csv",
            new Source(new Authority("E08000035"), "school-census"),
            LocalDate.parse("2026-11-20"),
            () -> new ByteArrayInputStream(bytes),
            new FixedIds(1));
    FileVerdict.Readable read =
        (FileVerdict.Readable) file.validate(OutputStream.nullOutputStream());
    return file.sliced(
        read.index(),
        (from, to) ->
            new ByteArrayInputStream(bytes, Math.toIntExact(from), Math.toIntExact(to - from)));
  }

  @Test
  void rowsOfOneIdAreDealtWithInTheOrderOfTheirDates() {
    SlicedFile file = file(4, 3);
    RepeatedRows repeated = RepeatedRows.of(file, 4, 6);

    assertThat(repeated.inOrder(file.slice(1).subList(4, 5)))
        .extracting(Row::number)
        .containsExactly(6L, 5L, 4L);
    assertThat(repeated.keys()).hasSize(1);
  }

  /** However many there are, each row of a slice is dealt with, and none of them twice. */
  @Test
  void noRowIsLeftOutWhereThereAreMoreThanAreGathered() {
    SlicedFile file = file(7_000, 3);
    RepeatedRows repeated = RepeatedRows.of(file, 1, 21_000);

    for (int first : List.of(1, 19_901, 20_901)) {
      List<Long> numbers = repeated.inOrder(file.slice(first)).stream().map(Row::number).toList();

      assertThat(numbers).doesNotHaveDuplicates();
      assertThat(numbers)
          .containsAll(IntStream.range(first, first + 100).mapToObj(Long::valueOf).toList());
    }
  }
}
