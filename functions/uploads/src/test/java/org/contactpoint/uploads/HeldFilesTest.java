package org.contactpoint.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.uploads.Office.LEEDS;

import java.util.List;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.uploads.queue.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that takes away too much at once is held (rules §12). */
class HeldFilesTest {
  private static final String SCHOOLS = "school-census";
  private static final Source SCHOOLS_OF_LEEDS = new Source(new Authority(LEEDS), SCHOOLS);
  private static final String BIRTHS = "births-deaths";

  private final Office office = new Office();

  /** So many rows of that source are live, whatever they say. */
  private void live(String council, String feed, long rows) {
    Upload some = office.upload(council, feed, new Csv());
    office.directory.given(new Change.SliceReported(some, 1, List.of(), rows));
  }

  private static Csv rows(Csv csv, String action, int count) {
    for (int i = 0; i < count; i++) {
      csv.row(action + "-" + i, child(i), "action", action);
    }
    return csv;
  }

  private static List<String> child(int i) {
    String letters = "" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
    return List.of(
        "givenName", "Zo" + letters, "familyName", "Tre" + letters, "dateOfBirth", born(i));
  }

  private static String born(int i) {
    return java.time.LocalDate.parse("2012-02-03").plusDays(37L * i).toString();
  }

  /** More than 20, and more than 2 % of the live rows: both must be so. */
  @ParameterizedTest
  @CsvSource({
    "20, 20, DONE",
    "20, 1, DONE",
    "21, 21, HELD",
    "21, 1049, HELD",
    "21, 1050, DONE",
    "40, 1999, HELD",
    "40, 2000, DONE",
  })
  void removesAreHeldBeyondTwentyAndTwoPercent(int removes, long live, UploadStatus status) {
    live(LEEDS, SCHOOLS, live);

    Upload upload = office.upload(LEEDS, SCHOOLS, rows(new Csv(), "remove", removes));

    assertThat(upload.status()).isEqualTo(status);
    assertThat(upload.problem()).isEqualTo(status == UploadStatus.HELD ? "many-removals" : null);
  }

  @ParameterizedTest
  @CsvSource({
    "20, 20, DONE",
    "21, 21, HELD",
    "21, 104, HELD",
    "21, 105, DONE",
  })
  void endsAreHeldBeyondTwentyAndTwentyPercent(int ends, long live, UploadStatus status) {
    live(LEEDS, SCHOOLS, live);

    Upload upload = office.upload(LEEDS, SCHOOLS, rows(new Csv(), "end", ends));

    assertThat(upload.status()).isEqualTo(status);
    assertThat(upload.problem()).isEqualTo(status == UploadStatus.HELD ? "many-ends" : null);
  }

  @Test
  void deathsCountWithRemoves() {
    live("england", BIRTHS, 100);

    Upload upload =
        office.upload("england", BIRTHS, rows(rows(new Csv(), "remove", 11), "death", 10));

    assertThat(upload.status()).isEqualTo(UploadStatus.HELD);
  }

  @Test
  void endsDoNotCountWithRemoves() {
    live(LEEDS, SCHOOLS, 30);

    Upload upload = office.upload(LEEDS, SCHOOLS, rows(rows(new Csv(), "remove", 20), "end", 20));

    assertThat(upload.status()).isEqualTo(UploadStatus.DONE);
  }

  @Test
  void onlyTheLiveRowsOfItsOwnSourceCount() {
    live(LEEDS, "health", 1_000_000);
    live(LEEDS, SCHOOLS, 30);

    Upload upload = office.upload(LEEDS, SCHOOLS, rows(new Csv(), "remove", 21));

    assertThat(upload.status()).isEqualTo(UploadStatus.HELD);
  }

  @Test
  void liveRowsAreThoseThatCameAndNeitherEndedNorWentNorFailed() {
    Csv csv = rows(new Csv(), "upsert", 30);
    csv.row("upsert-0", child(0)).row("bad id", child(1)).row("w-1", "givenName", "Ysolde");
    office.upload(LEEDS, SCHOOLS, csv);
    assertThat(office.directory.uploads().liveRows(SCHOOLS_OF_LEEDS)).isEqualTo(31);

    office.upload(
        LEEDS,
        SCHOOLS,
        new Csv()
            .row("upsert-3", child(3), "action", "end", "asOf", "2026-11-02")
            .row("upsert-4", child(4), "action", "remove", "asOf", "2026-11-02")
            .row("upsert-5", child(5), "asOf", "2026-11-02"));
    assertThat(office.directory.uploads().liveRows(SCHOOLS_OF_LEEDS)).isEqualTo(29);
  }

  /** One id twice in a file, each time with a service, is one live row more. */
  @Test
  void rowsOfOneIdAreCountedOnce() {
    Csv twice = new Csv();
    twice.row("r-1", Somebody.with(child(1), Somebody.AT_ALDER_SCHOOL), "asOf", "2026-11-01");
    twice.row("r-1", Somebody.with(child(1), Somebody.AT_BIRCH_SCHOOL), "asOf", "2026-11-02");
    office.upload(LEEDS, SCHOOLS, twice);
    assertThat(office.directory.uploads().liveRows(SCHOOLS_OF_LEEDS)).isEqualTo(1);

    Csv over = new Csv();
    List<String> ended = Somebody.with(child(1), Somebody.AT_BIRCH_SCHOOL);
    over.row("r-1", ended, "asOf", "2026-11-03", "action", "end");
    over.row("r-1", ended, "asOf", "2026-11-04", "action", "end");
    office.upload(LEEDS, SCHOOLS, over);
    assertThat(office.directory.uploads().liveRows(SCHOOLS_OF_LEEDS)).isZero();
  }

  /** Held before anything is applied, its harmless rows too. */
  @Test
  void nothingOfAHeldFileIsAppliedBeforeItIsConfirmed() {
    office.upload(LEEDS, SCHOOLS, rows(new Csv(), "upsert", 30));
    Csv csv =
        new Csv()
            .row("new", "givenName", "Ysolde", "familyName", "Carne", "dateOfBirth", "2015-05-05");
    for (int i = 0; i < 21; i++) {
      csv.row("upsert-" + i, child(i), "action", "remove", "asOf", "2026-11-02");
    }
    byte[] bytes = csv.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Message came = office.put(LEEDS, SCHOOLS, "november.csv", bytes);

    office.deliver(came);
    office.deliver(came);
    Upload held = office.find(came);
    office.deliver(new Message.ResumeUpload(held.id()));

    assertThat(office.now(held).status()).isEqualTo(UploadStatus.HELD);
    assertThat(office.results(held)).isEmpty();
    assertThat(office.records()).hasSize(30).noneMatch(record -> record.revision().version() > 1);
    assertThat(office.objects.holds(held.objectKey(), "v2")).isTrue();

    Upload done = office.confirm(office.now(held));

    assertThat(done.status()).isEqualTo(UploadStatus.DONE);
    assertThat(done.counts().linked()).isEqualTo(21);
    assertThat(done.counts().created()).isEqualTo(1);
    assertThat(office.directory.uploads().liveRows(SCHOOLS_OF_LEEDS)).isEqualTo(10);
    assertThat(office.objects.holds(held.objectKey(), "v2")).isFalse();
  }
}
