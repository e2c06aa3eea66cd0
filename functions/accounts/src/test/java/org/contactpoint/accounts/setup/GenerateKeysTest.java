package org.contactpoint.accounts.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.cloud.key.SecretKeys;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.dynamodb.crypto.KeyGeneration;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.RsaDecryptingKey;
import org.contactpoint.dynamodb.crypto.RsaEncryptingKey;
import org.junit.jupiter.api.Test;

/** The keys of a stage are generated once, and completely. */
class GenerateKeysTest {
  private static final byte[] PLAIN = "12 Garden Street".getBytes(StandardCharsets.UTF_8);

  private final MemoryKeyBoard board = new MemoryKeyBoard();
  private final GenerateKeys generateKeys = new GenerateKeys(board, SeededRandom.of(7));

  /** The keys as a function finds them. */
  private SecretKeys keys() {
    Map<String, String> secrets = new HashMap<>();
    board.rings.forEach((ring, text) -> secrets.put(ring.secret("stage"), text));
    return new SecretKeys(
        name -> secrets.getOrDefault(name, ""),
        "stage",
        Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC));
  }

  @Test
  void firstTimeAllRingsArePutUpTheEverydayRingLast() {
    assertThat(generateKeys.once()).isTrue();

    assertThat(board.put).hasSize(KeyRing.values().length).doesNotHaveDuplicates();
    assertThat(board.put.getLast()).isEqualTo(KeyRing.EVERYDAY);
    assertThat(KeyGeneration.secrets())
        .allSatisfy(name -> assertThat(keys().bytes(name, 1)).hasSize(32))
        .allSatisfy(name -> assertThat(keys().newest(name)).isEqualTo(1));
  }

  @Test
  void secondTimeNothingIsDrawn() {
    generateKeys.once();
    Map<KeyRing, String> before = Map.copyOf(board.rings);

    assertThat(generateKeys.once()).isFalse();
    assertThat(board.rings).isEqualTo(before);
    assertThat(board.put).hasSize(KeyRing.values().length);
  }

  @Test
  void attemptThatWasCutOffIsBegunAnewWhole() {
    board.fullAfter = KeyRing.values().length - 1;
    assertThatThrownBy(generateKeys::once).isInstanceOf(IllegalStateException.class);
    Map<KeyRing, String> before = Map.copyOf(board.rings);
    assertThat(before).doesNotContainKey(KeyRing.EVERYDAY);
    board.fullAfter = Integer.MAX_VALUE;

    assertThat(generateKeys.once()).isTrue();
    assertThat(board.rings).containsOnlyKeys(KeyRing.values());
    assertThat(before)
        .allSatisfy((ring, text) -> assertThat(board.rings).doesNotContainEntry(ring, text));
    assertThat(opened(KeyName.HIDDEN_ENCRYPTION, KeyName.HIDDEN_DECRYPTION)).isEqualTo(PLAIN);
  }

  @Test
  void whatSealingClosesOpeningOpens() {
    generateKeys.once();

    assertThat(opened(KeyName.HIDDEN_ENCRYPTION, KeyName.HIDDEN_DECRYPTION)).isEqualTo(PLAIN);
    assertThat(opened(KeyName.CRITERIA_ENCRYPTION, KeyName.CRITERIA_DECRYPTION)).isEqualTo(PLAIN);
    assertThatThrownBy(() -> opened(KeyName.HIDDEN_ENCRYPTION, KeyName.CRITERIA_DECRYPTION))
        .isInstanceOf(IllegalStateException.class);
  }

  private byte[] opened(KeyName sealing, KeyName opening) {
    SecretKeys keys = keys();
    byte[] sealed = new RsaEncryptingKey(keys, sealing, SeededRandom.of(8)).encrypt(PLAIN, "place");
    return new RsaDecryptingKey(keys, opening).decrypt(sealed, "place");
  }

  @Test
  void noTwoKeysAreTheSame() {
    generateKeys.once();
    List<String> all =
        KeyGeneration.secrets()
            .map(name -> java.util.HexFormat.of().formatHex(keys().bytes(name, 1)))
            .toList();

    assertThat(all).doesNotHaveDuplicates();
  }
}
