package org.contactpoint.domain.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesGcmTest {
  private static final byte[] NAME = "Leah".getBytes(StandardCharsets.UTF_8);

  private final AesGcm encryption = new AesGcm(new byte[32]);
  private final byte[] encrypted = encryption.encrypt(NAME, "here", new SecureRandom());

  @Test
  void agreesWithTheTestVectorsOfGcm() {
    byte[] out = encryption.encrypt(new byte[12], new byte[16], "");

    assertThat(HexFormat.of().formatHex(out))
        .isEqualTo(
            "0".repeat(24) + "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
  }

  @Test
  void whatIsEncryptedIsDecryptedInItsContextAlone() {
    assertThat(encryption.decrypt(encrypted, "here")).hasValue(NAME);
    assertThat(encryption.decrypt(encrypted, "elsewhere")).isEmpty();
  }

  @Test
  void anotherKeyDecryptsNothing() {
    byte[] other = new byte[32];
    other[0] = 1;

    assertThat(new AesGcm(other).decrypt(encrypted, "here")).isEmpty();
  }

  @Test
  void everyChangedByteIsNoticed() {
    for (int i = 0; i < encrypted.length; i++) {
      byte[] changed = encrypted.clone();
      changed[i] ^= 1;

      assertThat(encryption.decrypt(changed, "here")).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0} bytes")
  @ValueSource(ints = {0, 11, 12, 13, 27, 31})
  void whatIsTooShortIsNotDecrypted(int length) {
    assertThat(encryption.decrypt(Arrays.copyOf(encrypted, length), "here")).isEmpty();
  }

  @Test
  void theSameTextIsNeverEncryptedTheSameWayTwice() {
    assertThat(encryption.encrypt(NAME, "here", new SecureRandom())).isNotEqualTo(encrypted);
  }

  @Test
  void aKeyHas32Bytes() {
    assertThatThrownBy(() -> new AesGcm(new byte[16])).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keyIsNeverShown() {
    assertThat(encryption).hasToString("AesGcm[redacted]");
  }
}
