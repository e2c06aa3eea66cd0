package org.contactpoint.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fields are read one after the other, and what is wrong with each is noted. */
class FieldsTest {
  private static final String LEAH = "12345678906";

  private final Fields fields = new Fields();

  private List<String> read(int most, @Nullable List<String> numbers) {
    return fields.readAll("distinctFrom", numbers, most, ContactPointId::parse).stream()
        .map(ContactPointId::value)
        .toList();
  }

  @Test
  void listIsReadOnceEach() {
    assertThat(read(3, List.of(LEAH, LEAH))).containsExactly(LEAH);
    assertThat(fields.valid()).isTrue();
  }

  @Test
  void listThatIsLeftOutIsEmpty() {
    assertThat(read(3, null)).isEmpty();
    assertThat(fields.valid()).isTrue();
  }

  @Test
  void brokenOneIsNamedByItsPlace() {
    assertThat(read(3, Arrays.asList(LEAH, "12345678907", null))).containsExactly(LEAH);
    assertThat(fields.problems())
        .extracting(FieldProblem::field)
        .containsExactly("distinctFrom[1]");
    assertThat(fields.valid()).isFalse();
  }

  @Test
  void listThatIsTooLongIsNotRead() {
    assertThat(read(1, List.of(LEAH, LEAH))).isEmpty();
    assertThat(fields.problems())
        .containsExactly(new FieldProblem("distinctFrom", "must be 1 at most"));
  }

  @Test
  void fieldThatIsLeftOutIsNull() {
    assertThat(fields.read("childId", null, ContactPointId::parse)).isNull();
    assertThat(fields.valid()).isTrue();
  }
}
