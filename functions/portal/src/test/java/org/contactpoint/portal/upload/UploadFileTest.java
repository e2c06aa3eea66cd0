package org.contactpoint.portal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be done with a file in each of its states. */
class UploadFileTest {
  private static final Set<Status> UNDER_WAY =
      EnumSet.of(Status.RECEIVED, Status.VALIDATING, Status.MATCHING, Status.REVERSING);

  private static UploadFile file(Status status, long ended, String problem) {
    return new UploadFile(
        "6c2d",
        "a.csv",
        "births-deaths",
        status,
        "2026-11-23T10:00:00Z",
        10,
        ended,
        0,
        0,
        0,
        0,
        0.999,
        problem.isEmpty() ? null : problem);
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void stateSaysWhatCanBeDone(Status status) {
    UploadFile file = file(status, 10, "");
    assertThat(file.isUnderWay()).isEqualTo(UNDER_WAY.contains(status));
    assertThat(file.isHeld()).isEqualTo(status == Status.HELD);
    assertThat(file.isReversible()).isEqualTo(status == Status.DONE || status == Status.MATCHING);
    assertThat(file(status, 9, "").isReversible()).isEqualTo(status == Status.DONE);
    assertThat(file(status, 9, "rows-not-taken-back").isReversible())
        .isEqualTo(status == Status.DONE || status == Status.REVERSED);
    assertThat(file.percent()).isEqualTo(99);
    assertThat(file.complaint()).isNull();
    assertThat(file.feedName()).isEqualTo("Births and deaths");
  }
}
