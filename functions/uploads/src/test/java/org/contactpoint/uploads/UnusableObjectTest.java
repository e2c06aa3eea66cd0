package org.contactpoint.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.uploads.receive.ReceiveFile;
import org.contactpoint.uploads.receive.UnusableObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is in the place of a file and is none is listed to whoever put it there. */
class UnusableObjectTest {
  private static final String KEY = "uploads/E06000014/local/list.txt";

  private final Office office = new Office();
  private final ReceiveFile takeIn =
      new ReceiveFile(office.directory.uploads(), office.save, office.ids, office.clock);

  @ParameterizedTest
  @EnumSource(UnusableObject.class)
  void itsSourceFindsItRejectedWithTheReason(UnusableObject why) {
    takeIn.listAsRejected(KEY, "1", why);

    assertThat(listed())
        .singleElement()
        .satisfies(
            upload -> {
              assertThat(upload.status()).isEqualTo(UploadStatus.REJECTED);
              assertThat(upload.problem()).isEqualTo(why.problem());
              assertThat(upload.fileName()).isEqualTo("list.txt");
              assertThat(upload.counts().rows()).isZero();
            });
  }

  @Test
  void theSameVersionIsListedOnceAndAnotherAnew() {
    takeIn.listAsRejected(KEY, "1", UnusableObject.ANOTHER_ENDING);
    takeIn.listAsRejected(KEY, "1", UnusableObject.ANOTHER_ENDING);
    takeIn.listAsRejected(KEY, "2", UnusableObject.ANOTHER_ENDING);

    assertThat(listed()).extracting(Upload::objectVersion).containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void whatIsNobodysIsListedToNobody() {
    assertThat(takeIn.listAsRejected("uploads/leeds/local/list.txt", "1", UnusableObject.LINK))
        .isEmpty();
    assertThat(takeIn.listAsRejected("uploads/E06000014/lists/list.csv", "1", UnusableObject.LINK))
        .isEmpty();
  }

  private List<Upload> listed() {
    return office.directory.uploads().of(new Authority(Office.YORK), null, 10);
  }
}
