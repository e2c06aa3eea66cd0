package org.contactpoint.domain.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotServedExceptionTest {
  private final NotServedException closed = new NotServedException("directory");

  @Test
  void itIsFoundBehindWhateverFailedBecauseOfIt() {
    assertThat(NotServedException.isBehind(closed)).isTrue();
    assertThat(NotServedException.isBehind(new IllegalStateException(new RuntimeException(closed))))
        .isTrue();
  }

  @Test
  void otherFaultsAreNoClosure() {
    assertThat(NotServedException.isBehind(new IllegalStateException("directory"))).isFalse();
    assertThat(NotServedException.isBehind(new IllegalStateException(new RuntimeException("no"))))
        .isFalse();
  }
}
