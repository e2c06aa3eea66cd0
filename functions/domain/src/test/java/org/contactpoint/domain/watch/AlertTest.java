package org.contactpoint.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.value.Authority;
import org.junit.jupiter.api.Test;

class AlertTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static Alert of(List<String> entries) {
    return new Alert(
        "0".repeat(32),
        NOON,
        MisuseKind.MANY_VIEWS,
        new AccountId("ruth"),
        new PersonId("ruth's"),
        new Authority("E08000035"),
        entries,
        null,
        null,
        1);
  }

  @Test
  void atMostTwentyEntriesAreNamed() {
    assertThat(of(IntStream.range(0, 50).mapToObj(n -> "e" + n).toList()).entries()).hasSize(20);
  }

  @Test
  void aClosedAlertKeepsWhatItIsAboutAndItsPlace() {
    Alert open = of(List.of("e1"));
    Alert closed = open.closed(AlertFinding.REFERRED, new AccountId("auditor"), NOON);
    assertThat(open.status()).isEqualTo(AlertStatus.OPEN);
    assertThat(closed.status()).isEqualTo(AlertStatus.CLOSED);
    assertThat(closed.place()).isEqualTo(open.place());
    assertThat(closed.version()).isEqualTo(2);
    assertThat(closed.toString()).doesNotContain("ruth");
    assertThat(AlertFinding.parse("no-misuse").orElseThrow()).isEqualTo(AlertFinding.NO_MISUSE);
    assertThat(AlertStatus.parse("closed").orElseThrow()).isEqualTo(AlertStatus.CLOSED);
  }
}
