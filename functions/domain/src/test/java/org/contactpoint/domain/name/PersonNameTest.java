package org.contactpoint.domain.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PersonNameTest {
  private static final NamePart LEAH = new NamePart("Leah");
  private static final NamePart QUILL = new NamePart("Quill");

  @Test
  void aSingleNameIsANameInEitherField() {
    assertThat(new PersonName(LEAH, null).isMononym()).isTrue();
    assertThat(new PersonName(null, LEAH).full()).isEqualTo("Leah");
    assertThat(new PersonName(LEAH, QUILL).isMononym()).isFalse();
  }

  @Test
  void noNameAtAllIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(null, null));
  }

  @Test
  void theGivenNameIsSpokenFirst() {
    assertThat(new PersonName(LEAH, QUILL).full()).isEqualTo("Leah Quill");
  }

  @Test
  void aPlaceholderInAnyPartIsSeen() {
    assertThat(new PersonName(new NamePart("Baby"), QUILL).hasPlaceholder()).isTrue();
    assertThat(new PersonName(LEAH, new NamePart("Unknown")).hasPlaceholder()).isTrue();
    assertThat(new PersonName(LEAH, QUILL).hasPlaceholder()).isFalse();
  }
}
