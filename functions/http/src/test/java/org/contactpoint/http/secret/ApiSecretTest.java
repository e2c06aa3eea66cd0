package org.contactpoint.http.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** One secret, a key for each use. */
class ApiSecretTest {
  private static final byte[] CONTENT = {1, 2, 3};

  private final ApiSecret secret = new ApiSecret(new byte[32]);

  @Test
  void eachUseHasAKeyOfItsOwn() {
    assertThat(secret.keyFor("cursor")).hasSize(32).isNotEqualTo(secret.keyFor("etag"));
    assertThat(secret.digest("cursor", CONTENT))
        .isEqualTo(secret.digest("cursor", CONTENT))
        .isNotEqualTo(secret.digest("etag", CONTENT));
  }

  @Test
  void secretThatCouldBeGuessedIsNotTaken() {
    assertThatThrownBy(() -> new ApiSecret(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void secretIsNotPrinted() {
    assertThat(secret).hasToString("ApiSecret[redacted]");
  }
}
