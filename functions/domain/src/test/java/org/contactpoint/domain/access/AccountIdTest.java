package org.contactpoint.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AccountIdTest {

  @Test
  void anIdIsNeitherEmptyNorEndless() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AccountId(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> new AccountId("a".repeat(129)));
    assertThat(new AccountId("a".repeat(128)).value()).hasSize(128);
    assertThat(new AccountId("leeds.team")).hasToString("leeds.team");
  }
}
