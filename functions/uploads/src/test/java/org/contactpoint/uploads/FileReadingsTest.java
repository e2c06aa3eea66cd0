package org.contactpoint.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contactpoint.uploads.Office.LEEDS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.uploads.InMemoryObjects.Reading;
import org.contactpoint.uploads.queue.Message;
import org.junit.jupiter.api.Test;

/** How often the bytes of a file are read: once to validate it, and by slices from then on. */
class FileReadingsTest {
  private static final int ROWS = 1_150;

  private final Office office = new Office();

  /** Children that are new, so that finishing has every slice to look at. */
  private static byte[] file() {
    Csv csv = new Csv();
    for (int i = 0; i < ROWS; i++) {
      csv.row("s-" + i, child(i), "asOf", "2026-11-01");
    }
    return csv.toString().getBytes(UTF_8);
  }

  private static List<String> child(int i) {
    String letters =
        "" + (char) ('a' + i / 26 % 26) + (char) ('a' + i % 26) + (char) ('a' + i / 676);
    return List.of(
        "givenName",
        "Ada" + letters,
        "familyName",
        "Roe" + letters,
        "dateOfBirth",
        java.time.LocalDate.parse("2011-04-06").plusDays(i).toString());
  }

  private static byte[] packed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static long bytes(List<Reading> readings) {
    return readings.stream().mapToLong(Reading::bytes).sum();
  }

  @Test
  void plainFileIsReadOnceFromItsBeginningAndOnceByEachStepThatNeedsItsRows() {
    byte[] file = file();
    office.upload(LEEDS, "school-census", "a.csv", file);

    List<Reading> readings = office.objects.readingsOfFiles();
    long header = file.length - bytes(readings.subList(1, 13));
    assertThat(readings.getFirst()).extracting(Reading::bytes).isEqualTo((long) file.length);
    assertThat(readings.subList(1, readings.size()))
        .as("each slice once to be matched, and once when the upload is finished")
        .hasSize(24)
        .allMatch(reading -> reading.from() >= header);
    assertThat(bytes(readings)).isEqualTo(3L * file.length - 2 * header);
  }

  @Test
  void packedFileItselfIsReadOnce() {
    byte[] file = file();
    byte[] packed = packed(file);
    Upload done = office.upload(LEEDS, "school-census", "a.csv.gz", packed);

    assertThat(done.counts().created()).isEqualTo(ROWS);
    assertThat(bytes(office.objects.readingsOfFiles())).isEqualTo(packed.length);
    assertThat(office.objects.readingsOfFiles()).hasSize(1);
    assertThat(bytes(office.objects.readingsOfCopies())).isLessThan(2L * file.length);
    assertThat(office.objects.isEmpty()).isTrue();
  }

  @Test
  void slicesWithoutChangesAreNotReadToFinishAnUpload() {
    byte[] file = file();
    office.upload(LEEDS, "school-census", "a.csv", file);
    int before = office.objects.readingsOfFiles().size();

    office.upload(LEEDS, "school-census", "b.csv", file);

    assertThat(office.objects.readingsOfFiles().subList(before, before + 13)).hasSize(13);
    assertThat(office.objects.readingsOfFiles()).hasSize(before + 13);
  }

  /** The manifest is stored, and the worker ends before the upload's next step is saved. */
  @Test
  void workThatStopsBehindValidationGoesOnWithTheManifest() {
    Message came = office.put(LEEDS, "school-census", "a.csv.gz", packed(file()));
    office.crashing.stopAt(3, false);
    assertThatThrownBy(() -> office.work(came)).isInstanceOf(CrashingCommits.Stopped.class);
    assertThat(office.find(came).status()).isEqualTo(UploadStatus.VALIDATING);
    assertThat(office.objects.stored("working/")).hasSize(2);

    office.crashing.stopAt(Integer.MAX_VALUE, false);
    office.deliver(came);

    assertThat(office.find(came).status()).isEqualTo(UploadStatus.DONE);
    assertThat(office.objects.readingsOfFiles()).hasSize(1);
    assertThat(office.objects.isEmpty()).isTrue();
  }

  /** It was validated by a version of this service that wrote no manifest. */
  @Test
  void uploadInFlightWithoutAManifestIsReadOnceMoreAndComesToItsEnd() {
    Message came = office.put(LEEDS, "school-census", "a.csv", file());
    office.work(came);
    office.objects.lose("working/");

    office.drain();

    assertThat(office.find(came).counts().created()).isEqualTo(ROWS);
    assertThat(office.objects.readingsOfFiles().stream().filter(it -> it.from() == 0)).hasSize(2);
    assertThat(office.objects.isEmpty()).isTrue();
  }

  @Test
  void rejectedFileLeavesNothingBesideIt() {
    byte[] broken = packed((new String(file(), UTF_8) + "\"never closed").getBytes(UTF_8));
    Upload rejected = office.upload(LEEDS, "school-census", "a.csv.gz", broken);

    assertThat(rejected.status()).isEqualTo(UploadStatus.REJECTED);
    assertThat(office.objects.isEmpty()).isTrue();
  }

  /** Each message is given time for one slice alone. */
  @Test
  void workersThatStopAfterEachSliceReadNoSliceTwice() {
    Office hurried = new Office(1, Duration.ZERO, commits -> commits);
    byte[] file = file();
    hurried.upload(LEEDS, "school-census", "a.csv", file);

    assertThat(hurried.objects.readingsOfFiles().stream().distinct()).hasSize(13);
    assertThat(hurried.objects.readingsOfFiles()).hasSize(25);
  }
}
