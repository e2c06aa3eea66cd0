package org.contactpoint.cloud.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.contactpoint.dynamodb.crypto.KeyGeneration;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.junit.jupiter.api.Test;

/** A key ring gets versions of its keys, and loses them (ADR 28). */
class KeyRingDocumentTest {
  private static final KeyName NAME = KeyGeneration.retirable().iterator().next();
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final KeyRingDocument first = KeyRingDocument.first(Map.of(NAME, new byte[] {1}));
  private final KeyRingDocument both = first.with(NAME, new byte[] {2}, NOON);

  private static byte[] bytes(KeyRingDocument ring, int version) {
    return Objects.requireNonNull(ring.bytes(NAME, version));
  }

  @Test
  void aVersionIsHeldAtOnceAndWrittenUnderFromItsMomentOn() {
    assertThat(both.latest(NAME)).isEqualTo(2);
    assertThat(bytes(both, 1)).containsExactly(1);
    assertThat(bytes(both, 2)).containsExactly(2);
    assertThat(both.newest(NAME, NOON.minusSeconds(1))).isEqualTo(1);
    assertThat(both.newest(NAME, NOON)).isEqualTo(2);
    assertThat(KeyRingDocument.read(both.text())).isEqualTo(both);
  }

  @Test
  void aVersionThatIsTakenAwayIsHeldNoMoreAndNoOtherIsTouched() {
    KeyRingDocument left = both.with(NAME, new byte[] {3}, NOON.plusSeconds(60)).without(NAME, 1);
    assertThat(left.bytes(NAME, 1)).isNull();
    assertThat(left.oldest(NAME)).isEqualTo(2);
    assertThat(left.newest(NAME, NOON)).isEqualTo(2);
    assertThat(left.newest(NAME, NOON.plusSeconds(60))).isEqualTo(3);
    assertThat(left.without(NAME, 9).oldest(NAME)).isNull();
  }

  @Test
  void aKeyThatTheRingNeverHadBeginsWithItsFirstVersion() {
    KeyRingDocument none = new KeyRingDocument(Map.of(), Map.of());
    assertThat(none.newest(NAME, NOON)).isNull();
    assertThat(none.latest(NAME)).isZero();
    assertThat(none.with(NAME, new byte[] {1}, NOON).newest(NAME, Instant.EPOCH)).isEqualTo(1);
    assertThat(first).hasToString("KeyRingDocument[redacted]");
  }
}
