package org.contactpoint.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContactPointIdTest {

  @Test
  void theCheckDigitIsDamms() {
    assertThat(DammDigit.of("572")).isEqualTo(4);
    assertThat(DammDigit.of("5724")).isZero();
  }

  @Test
  void itIsTenDigitsAndACheckDigit() {
    assertThat(ContactPointId.generate(new Random(1)).value()).matches("[0-9]{11}");
  }

  @Test
  void itIsDrawnFromTheRandomSourceAlone() {
    assertThat(ContactPointId.generate(new Random(7)))
        .isEqualTo(ContactPointId.generate(new Random(7)));
  }

  @Test
  void manyDrawsGiveManyNumbers() {
    Random random = new Random(11);
    Set<ContactPointId> drawn =
        Stream.generate(() -> ContactPointId.generate(random))
            .limit(1_000)
            .collect(Collectors.toSet());
    assertThat(drawn).hasSize(1_000);
  }

  @Test
  void spacesBetweenGroupsDoNotCount() {
    String value = ContactPointId.generate(new Random(3)).value();
    String grouped = value.substring(0, 4) + " " + value.substring(4);
    assertThat(ContactPointId.parse(grouped)).isEqualTo(Parsed.valid(new ContactPointId(value)));
  }

  @Test
  void aNumberOfOtherLengthIsRefusedWithoutNamingIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ContactPointId("5724"))
        .withMessageNotContaining("5724");
  }
}
