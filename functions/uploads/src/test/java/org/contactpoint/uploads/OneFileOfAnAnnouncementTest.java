package org.contactpoint.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.upload.Counts;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.receive.ReceiveFile;
import org.contactpoint.uploads.receive.UnusableObject;
import org.junit.jupiter.api.Test;

/** A form or a URL can be used several times; one announcement is one file all the same. */
class OneFileOfAnAnnouncementTest {
  private static final Authority YORK = new Authority(Office.YORK);
  private static final String KEY = "uploads/E06000014/local/0197-list.csv";

  private final Office office = new Office();
  private final ReceiveFile takeIn =
      new ReceiveFile(office.directory.uploads(), office.save, office.ids, office.clock);

  @Test
  void theFirstFileIsTheAnnouncedOne() {
    Upload announced = announced();

    Optional<Upload> came = takeIn.receive(KEY, "v1");

    assertThat(came).map(Upload::id).contains(announced.id());
    assertThat(came).map(Upload::status).contains(UploadStatus.RECEIVED);
  }

  @Test
  void anotherFileOfTheSameAnnouncementIsRejectedOnceWithTheReason() {
    Upload announced = announced();
    takeIn.receive(KEY, "v1");

    Upload second = takeIn.receive(KEY, "v2").orElseThrow();
    Upload secondAgain = takeIn.receive(KEY, "v2").orElseThrow();

    assertThat(second.status()).isEqualTo(UploadStatus.REJECTED);
    assertThat(second.problem()).isEqualTo(UnusableObject.SECOND_FILE.problem());
    assertThat(secondAgain).isEqualTo(second);
    assertThat(takeIn.receive(KEY, "v1")).map(Upload::id).contains(announced.id());
    assertThat(listed()).extracting(Upload::objectVersion).containsExactlyInAnyOrder("v1", "v2");
  }

  @Test
  void nothingOfTheRejectedFileIsTakenIn() {
    announced();
    takeIn.receive(KEY, "v1");
    byte[] other = new Csv().row("1", "givenNames", "Leah").toString().getBytes(UTF_8);
    office.objects.put(KEY, "v2", other);

    Message came = new Message.FileArrived(KEY, "v2");
    office.deliver(came);

    assertThat(office.find(came).status()).isEqualTo(UploadStatus.REJECTED);
    assertThat(office.results(office.find(came))).isEmpty();
  }

  @Test
  void unannouncedFilesMayComeUnderOneNameDayAfterDay() {
    takeIn.receive("uploads/E06000014/local/today.csv", "v1");

    assertThat(takeIn.receive("uploads/E06000014/local/today.csv", "v2"))
        .map(Upload::status)
        .contains(UploadStatus.RECEIVED);
  }

  private Upload announced() {
    Upload upload =
        new Upload(
            office.ids.next(),
            new Source(YORK, "local"),
            "list.csv",
            new AccountId("leeds.team"),
            KEY,
            null,
            null,
            0,
            UploadStatus.RECEIVED,
            Counts.of(0),
            0,
            null,
            office.clock.instant(),
            1);
    office.directory.given(new Change.UploadSaved(null, upload));
    return upload;
  }

  private List<Upload> listed() {
    return office.directory.uploads().of(YORK, null, 10);
  }
}
