package org.contactpoint.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.contactpoint.domain.value.Parsed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a problem tells (RFC 9457). */
class ProblemTest {

  @Test
  void membersStandInTheirOrderAndFurtherOnesAfterThem() {
    Problem problem =
        new Problem(
            "told-apart",
            "Conflict",
            409,
            "Two children.",
            List.of(new FieldProblem("otherId", "is the same")),
            Map.of("b", 2, "a", 1));

    assertThat(problem.members("request"))
        .containsExactly(
            Map.entry("type", "https://contactpoint.example/problems/told-apart"),
            Map.entry("title", "Conflict"),
            Map.entry("status", 409),
            Map.entry("detail", "Two children."),
            Map.entry("requestId", "request"),
            Map.entry("errors", problem.errors()),
            Map.entry("a", 1),
            Map.entry("b", 2));
  }

  @Test
  void problemOfNoFieldHasNoErrors() {
    assertThat(Problem.of(ProblemKind.NOT_FOUND).members("request")).doesNotContainKey("errors");
    assertThat(Problem.of(ProblemKind.NOT_FOUND)).hasToString("Problem[not-found]");
  }

  /** The server's own refusals are written like ours. */
  @ParameterizedTest
  @CsvSource({
    "404, NOT_FOUND",
    "409, CONFLICT",
    "431, MALFORMED_REQUEST",
    "500, FAULT",
    "502, FAULT",
    "503, TRAIL_UNAVAILABLE"
  })
  void statusOfTheServerHasItsKind(int status, ProblemKind kind) {
    assertThat(ProblemKind.ofStatus(status)).isEqualTo(kind);
  }

  private static @Nullable String read(
      Fields fields, @Nullable String sent, Function<String, Parsed<String>> parser) {
    return fields.read("name", sent, parser);
  }

  @Test
  void fieldsKeepWhatIsWrongInTheOrderOfReading() {
    Fields fields = new Fields();

    assertThat(read(fields, null, Parsed::valid)).isNull();
    assertThat(read(fields, "text", Parsed::valid)).isEqualTo("text");
    assertThat(fields.valid()).isTrue();

    assertThat(read(fields, "text", raw -> Parsed.invalid("is wrong"))).isNull();
    fields.refuse("other", "is missing");
    assertThat(fields.valid()).isFalse();
    assertThat(fields.problems())
        .containsExactly(
            new FieldProblem("name", "is wrong"), new FieldProblem("other", "is missing"));
  }
}
