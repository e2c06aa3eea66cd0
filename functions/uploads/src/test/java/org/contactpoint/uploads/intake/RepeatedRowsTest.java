package org.contactpoint.uploads.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.uploads.file.ReadRow;
import org.contactpoint.uploads.file.ReadRows;
import org.contactpoint.uploads.file.UploadFile;
import org.junit.jupiter.api.Test;

/** Ids that stand in a file more than once (the rules for upload files). */
class RepeatedRowsTest {

  private static UploadFile file(int ids, int times) {
    StringBuilder csv = new StringBuilder("sourceRecordId,asOf,action,givenName\n");
    for (int id = 0; id < ids; id++) {
      for (int time = times; time > 0; time--) {
        csv.append("s-").append(id).append(",2026-11-0").append(time).append(",upsert,Ada\n");
      }
    }
    byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
    return new UploadFile(
        "rows.csv",
        new Source(new Authority("E08000035"), "school-census"),
        LocalDate.parse("2026-11-20"),
        () -> new ByteArrayInputStream(bytes),
        new FixedIds(1));
  }

  private static Set<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(id -> "s-" + id).collect(Collectors.toSet());
  }

  private static List<Row> rows(UploadFile file, int first, int count) {
    List<Row> some = new ArrayList<>();
    try (ReadRows rows = file.rowsFrom(first)) {
      while (some.size() < count) {
        some.add(((ReadRow.Good) rows.next()).row());
      }
    }
    return some;
  }

  @Test
  void rowsOfOneIdAreDealtWithInTheOrderOfTheirDates() {
    UploadFile file = file(4, 3);
    RepeatedRows repeated = RepeatedRows.of(file, ids(4), 4, 6);

    assertThat(repeated.inOrder(rows(file, 5, 1)))
        .extracting(Row::number)
        .containsExactly(6L, 5L, 4L);
    assertThat(repeated.keys()).hasSize(1);
  }

  /** However many there are, each row of a slice is dealt with, and none of them twice. */
  @Test
  void noRowIsLeftOutWhereThereAreMoreThanAreGathered() {
    UploadFile file = file(7_000, 3);
    RepeatedRows repeated = RepeatedRows.of(file, ids(7_000), 1, 21_000);

    for (int first : List.of(1, 19_951, 20_901)) {
      List<Long> numbers =
          repeated.inOrder(rows(file, first, 100)).stream().map(Row::number).toList();

      assertThat(numbers).doesNotHaveDuplicates();
      assertThat(numbers)
          .containsAll(IntStream.range(first, first + 100).mapToObj(Long::valueOf).toList());
    }
  }
}
