package org.contactpoint.domain.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HmacTest {
  private final Hmac hmac = new Hmac(bytes("Jefe"));

  @Test
  void agreesWithRfc4231() {
    assertThat(HexFormat.of().formatHex(hmac.of(bytes("what do ya want for nothing?"))))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void partsAreHashedInARow() {
    assertThat(hmac.of(bytes("what do ya "), bytes("want for nothing?")))
        .isEqualTo(hmac.of(bytes("what do ya want for nothing?")));
  }

  @Test
  void anotherSecretGivesAnotherHash() {
    assertThat(new Hmac(bytes("jefe")).of(bytes("a"))).isNotEqualTo(hmac.of(bytes("a")));
  }

  @Test
  void secretIsNeverShown() {
    assertThat(hmac).hasToString("Hmac[redacted]");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
