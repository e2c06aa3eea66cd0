package org.contactpoint.dynamodb.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Every chain is verified under the digests that it was written with: they never change. */
class TrailKeyTest {
  private static final byte[] SECRET = new byte[32];

  static {
    for (byte i = 0; i < SECRET.length; i++) {
      SECRET[i] = i;
    }
  }

  private final TrailKey key = new TrailKey(SECRET);

  @Test
  void linksAreDigestedAsEver() {
    assertThat(digest("before", "item"))
        .isEqualTo("1894cf03054eb8e41affa716d280a8669c315772d10734d57a5ed4fe96cf4473");
  }

  @Test
  void whereOnePartEndsMakesADifference() {
    assertThat(digest("be", "foreitem")).isNotEqualTo(digest("before", "item"));
  }

  @Test
  void aSecretHas32Bytes() {
    assertThatThrownBy(() -> new TrailKey(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String digest(String first, String second) {
    return key.digest("link", first, second.getBytes(StandardCharsets.UTF_8));
  }
}
