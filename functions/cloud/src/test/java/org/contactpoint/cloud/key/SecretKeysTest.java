package org.contactpoint.cloud.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.domain.index.KeyFamily;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.PayloadCipher;
import org.contactpoint.testkit.ManualClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each key ring is fetched by itself, when it is needed, and again so that new keys are seen. */
class SecretKeysTest {
  private static final String EVERYDAY = "stage/keys/everyday";
  private static final byte[] ONE = "a".repeat(32).getBytes(StandardCharsets.UTF_8);
  private static final byte[] TWO = "b".repeat(32).getBytes(StandardCharsets.UTF_8);

  private final Map<String, String> stored = new HashMap<>();
  private final List<String> read = new ArrayList<>();
  private final ManualClock clock = new ManualClock();
  private final SecretKeys keys = new SecretKeys(this::secret, "stage/keys", clock);

  private String secret(String name) {
    read.add(name);
    String text = stored.get(name);
    if (text == null) {
      throw new IllegalStateException("there is no secret of that name");
    }
    return text;
  }

  @BeforeEach
  void aRingHangsThere() {
    stored.put(
        EVERYDAY,
        KeyRingDocument.first(Map.of(KeyName.API_SECRET, ONE, KeyName.CURSORS, ONE)).text());
  }

  private void doorIsChanged() {
    String second = ",\"2\":\"" + Base64.getEncoder().encodeToString(TWO) + "\"}";
    stored.computeIfPresent(
        EVERYDAY, (name, ring) -> ring.replaceFirst("(\"door\":\\{[^}]*)}", "$1" + second));
  }

  @Test
  void nothingIsFetchedBeforeAKeyIsAskedFor() {
    assertThat(read).isEmpty();
  }

  @Test
  void ringIsFetchedOnceForAllItsKeys() {
    assertThat(keys.bytes(KeyName.API_SECRET, 1)).isEqualTo(ONE);
    assertThat(keys.bytes(KeyName.CURSORS, 1)).isEqualTo(ONE);
    assertThat(keys.newest(KeyName.API_SECRET)).isEqualTo(1);
    clock.pass(Duration.ofMinutes(15).minusNanos(1));
    assertThat(keys.oldest(KeyName.API_SECRET)).isEqualTo(1);

    assertThat(read).containsExactly(EVERYDAY);
  }

  @Test
  void newVersionIsSeenAfterAQuarterOfAnHourAndTheOldOneStays() {
    keys.newest(KeyName.API_SECRET);
    doorIsChanged();
    assertThat(keys.newest(KeyName.API_SECRET)).isEqualTo(1);
    clock.pass(Duration.ofMinutes(15));

    assertThat(keys.newest(KeyName.API_SECRET)).isEqualTo(2);
    assertThat(keys.oldest(KeyName.API_SECRET)).isEqualTo(1);
    assertThat(keys.bytes(KeyName.API_SECRET, 1)).isEqualTo(ONE);
    assertThat(keys.bytes(KeyName.API_SECRET, 2)).isEqualTo(TWO);
    assertThat(read).containsExactly(EVERYDAY, EVERYDAY);
  }

  private void stored(KeyRingDocument ring) {
    stored.put(EVERYDAY, ring.text());
    clock.pass(Duration.ofMinutes(15));
  }

  /** It is held, and looked for, before it is written under. */
  @Test
  void versionThatWasAddedIsWrittenUnderFromItsMomentOn() {
    Instant first = clock.instant().plus(Duration.ofHours(1));
    stored(KeyRingDocument.read(secret(EVERYDAY)).with(KeyName.CURSORS, TWO, first));

    assertThat(keys.newest(KeyName.CURSORS)).isEqualTo(1);
    assertThat(keys.latest(KeyName.CURSORS)).isEqualTo(2);
    assertThat(keys.bytes(KeyName.CURSORS, 2)).isEqualTo(TWO);
    clock.pass(Duration.ofMinutes(45));
    assertThat(keys.newest(KeyName.CURSORS)).isEqualTo(2);
    assertThat(keys.newest(KeyName.API_SECRET)).isEqualTo(1);
  }

  @Test
  void furtherVersionsKeepTheMomentsOfThoseBefore() {
    Instant first = clock.instant().plus(Duration.ofHours(1));
    Instant second = first.plus(Duration.ofHours(1));
    stored(
        KeyRingDocument.read(secret(EVERYDAY))
            .with(KeyName.CURSORS, TWO, first)
            .with(KeyName.CURSORS, ONE, second));

    clock.pass(Duration.ofHours(1));
    assertThat(keys.newest(KeyName.CURSORS)).isEqualTo(2);
    clock.pass(Duration.ofHours(1));
    assertThat(keys.newest(KeyName.CURSORS)).isEqualTo(3);
  }

  /** A key that a release brings is new: nothing was written before it. */
  @Test
  void firstVersionOfAKeyIsWrittenUnderAtOnce() {
    Instant later = clock.instant().plus(Duration.ofDays(1));
    stored(KeyRingDocument.read(secret(EVERYDAY)).with(KeyName.TRAIL, TWO, later));

    assertThat(keys.newest(KeyName.TRAIL)).isEqualTo(1);
    assertThatThrownBy(() -> keys.latest(KeyName.DIGESTS)).hasMessage("no key digests");
  }

  @Test
  void ringOfAnOlderReleaseSaysNothingOfMoments() {
    stored.computeIfPresent(EVERYDAY, (name, ring) -> ring.replaceFirst(",\"from\":\\{}", ""));

    assertThat(stored.get(EVERYDAY)).doesNotContain("from");
    assertThat(keys.newest(KeyName.API_SECRET)).isEqualTo(1);
  }

  @Test
  void whatWasClosedUnderTheOldVersionStillOpens() {
    PayloadCipher cipher = new PayloadCipher(keys, KeyName.API_SECRET, new SecureRandom());
    byte[] plain = "text".getBytes(StandardCharsets.UTF_8);
    byte[] before = cipher.encrypt(plain, "place");
    doorIsChanged();
    clock.pass(Duration.ofMinutes(15));
    byte[] after = cipher.encrypt(plain, "place");

    assertThat(before[3]).isEqualTo((byte) 1);
    assertThat(after[3]).isEqualTo((byte) 2);
    assertThat(cipher.decrypt(before, "place")).isEqualTo(plain);
    assertThat(cipher.decrypt(after, "place")).isEqualTo(plain);
  }

  @Test
  void oneRingIsReadWithoutTouchingAnother() {
    keys.bytes(KeyName.API_SECRET, 1);

    assertThat(read).containsExactly(EVERYDAY);
    assertThatThrownBy(() -> keys.bytes(KeyName.HIDDEN_DECRYPTION, 1))
        .isInstanceOf(IllegalStateException.class);
    assertThat(read).containsExactly(EVERYDAY, KeyRing.SHIELDED.secret("stage/keys"));
  }

  @Test
  void missingKeyIsNamedAndNothingElseIsSaid() {
    assertThatThrownBy(() -> keys.bytes(KeyName.API_SECRET, 9))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no key door of version 9");
    assertThatThrownBy(() -> keys.newest(KeyName.TRAIL))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no key trail");
    assertThatThrownBy(() -> keys.oldest(KeyName.TRAIL)).hasMessage("no key trail");
  }

  @Test
  void secretThatIsNoRingIsAFaultThatDoesNotQuoteIt() {
    stored.put(EVERYDAY, "hunter2");

    assertThatThrownBy(() -> keys.newest(KeyName.API_SECRET))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void ringThatCouldNotBeFetchedIsAskedForAgain() {
    stored.clear();
    assertThatThrownBy(() -> keys.newest(KeyName.API_SECRET))
        .isInstanceOf(IllegalStateException.class);
    aRingHangsThere();

    assertThat(keys.newest(KeyName.API_SECRET)).isEqualTo(1);
  }

  @Test
  void familiesHaveKeysOfTheirOwn() {
    KeyFamily family = KeyFamily.BIRTH_FAMILY;
    stored.put(
        "stage/keys/directory",
        KeyRingDocument.first(Map.of(KeyName.searchIndex(family), TWO)).text());

    assertThat(keys.bytes(KeyName.searchIndex(family), 1)).isEqualTo(TWO);
  }

  @Test
  void nothingOfAKeyIsPrinted() {
    keys.newest(KeyName.API_SECRET);

    assertThat(keys).hasToString("SecretKeys[redacted]");
    assertThat(KeyRingDocument.first(Map.of(KeyName.API_SECRET, ONE)))
        .hasToString("KeyRingDocument[redacted]");
  }
}
