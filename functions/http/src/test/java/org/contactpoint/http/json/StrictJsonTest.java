package org.contactpoint.http.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.http.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {
  record Name(String givenName, @Nullable String familyName) {}

  record Sent(
      @Nullable Purpose purpose,
      @Nullable LocalDate born,
      @Nullable Boolean estimated,
      @Nullable Integer year,
      @Nullable List<Name> names,
      @Nullable Name carer) {}

  record Flag(boolean set) {}

  private final StrictJson json = new StrictJson();

  private List<FieldProblem> problems(byte[] body, Class<?> type) {
    return json.read(body, type) instanceof Read.Malformed<?> malformed
        ? malformed.errors()
        : List.of();
  }

  @Test
  void wholeBodyIsUnderstood() {
    String body =
        """
        {"purpose":"direct-support","born":"2012-03-09","estimated":false,"year":2012,
         "names":[{"givenName":"Zoë","familyName":null}],"carer":null}
        """;
    assertThat(json.read(body.getBytes(UTF_8), Sent.class))
        .isEqualTo(
            new Read.Understood<>(
                new Sent(
                    Purpose.DIRECT_SUPPORT,
                    LocalDate.of(2012, 3, 9),
                    false,
                    2012,
                    List.of(new Name("Zoë", null)),
                    null)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"colour\":1}|colour|is not a field of this request",
        "{\"Leah Ward\":1}|(unnamed)|is not a field of this request",
        "{\"carer\":{\"givenName\":\"A\",\"x\":1}}|carer.x|is not a field of this request",
        "{\"year\":1,\"year\":2}||holds a field twice",
        "{} {}||is not well-formed JSON",
        "{}]||is not well-formed JSON",
        "{||is not well-formed JSON",
        "``||is missing",
        "null||is missing",
        "[]||has the wrong type",
        "\"text\"||has the wrong type",
        "{\"year\":NaN}||is not well-formed JSON",
        "{\"year\":\"2012\"}|year|has the wrong type",
        "{\"year\":2012.0}|year|has the wrong type",
        "{\"year\":true}|year|has the wrong type",
        "{\"year\":99999999999}|year|has the wrong type",
        "{\"estimated\":\"true\"}|estimated|has the wrong type",
        "{\"estimated\":1}|estimated|has the wrong type",
        "{\"carer\":\"\"}|carer|has the wrong type",
        "{\"carer\":{\"givenName\":1}}|carer.givenName|must be a text",
        "{\"carer\":{\"givenName\":[\"A\"]}}|carer.givenName|must be a text",
        "{\"carer\":{\"givenName\":{}}}|carer.givenName|must be a text",
        "{\"carer\":{}}|carer.givenName|is missing",
        "{\"carer\":{\"givenName\":null}}|carer.givenName|is missing",
        "{\"names\":{}}|names|has the wrong type",
        "{\"names\":[null]}|names[0]|is missing",
        "{\"names\":[{\"givenName\":\"A\"},{}]}|names[1].givenName|is missing",
        "{\"born\":\"2012-02-30\"}|born|must be a date that exists, written YYYY-MM-DD",
        "{\"born\":\"2012-03-09T00:00:00Z\"}|born|must be a date that exists, written YYYY-MM-DD",
        "{\"born\":[2012,3,9]}|born|must be a text",
        "{\"born\":1331251200}|born|must be a text",
        "{\"purpose\":0}|purpose|must be a text",
        "{\"carer\":{\"givenName\":\"a\\u0000b\"}}|carer.givenName|holds a character that no text"
            + " may hold",
        "{\"carer\":{\"givenName\":\"\\ud800\"}}|carer.givenName|holds a character that no text may"
            + " hold",
      })
  void formThatIsNotTheFieldsIsRefused(String body, @Nullable String field, String reason) {
    assertThat(problems(body.getBytes(UTF_8), Sent.class))
        .containsExactly(new FieldProblem(field == null ? "" : field, reason));
  }

  @Test
  void codeThatIsNotListedIsAnsweredByTheList() {
    for (String code : List.of("DIRECT_SUPPORT", "Direct-Support", "", "curiosity")) {
      List<FieldProblem> problems =
          problems(("{\"purpose\":\"" + code + "\"}").getBytes(UTF_8), Sent.class);
      assertThat(problems).singleElement().extracting(FieldProblem::field).isEqualTo("purpose");
      assertThat(problems.getFirst().reason())
          .startsWith("must be one of ")
          .contains("direct-support")
          .doesNotContain("curiosity");
    }
  }

  @Test
  void otherEncodingsAreRefused() {
    assertThat(problems("{}".getBytes(UTF_16), Sent.class))
        .containsExactly(new FieldProblem("", "is not UTF-8"));
    assertThat(problems(new byte[] {'{', (byte) 0xC3, '}'}, Sent.class))
        .containsExactly(new FieldProblem("", "is not UTF-8"));
  }

  @Test
  void deepNestingAndLongTextsAreRefused() {
    String deep = "{\"names\":" + "[".repeat(50) + "]".repeat(50) + "}";
    String longText = "{\"carer\":{\"givenName\":\"" + "a".repeat(5_000) + "\"}}";
    String longNumber = "{\"year\":" + "1".repeat(500) + "}";
    assertThat(problems(deep.getBytes(UTF_8), Sent.class)).hasSize(1);
    assertThat(problems(longText.getBytes(UTF_8), Sent.class)).hasSize(1);
    assertThat(problems(longNumber.getBytes(UTF_8), Sent.class)).hasSize(1);
  }

  @Test
  void nullIsNoTruthValue() {
    assertThat(problems("{\"set\":null}".getBytes(UTF_8), Flag.class)).hasSize(1);
    assertThat(problems("{}".getBytes(UTF_8), Flag.class)).hasSize(1);
  }

  @Test
  void codesDatesAndInstantsAreWrittenAsTexts() {
    Map<String, Object> body = new java.util.LinkedHashMap<>();
    body.put("purpose", Purpose.DIRECT_SUPPORT);
    body.put("born", LocalDate.of(2012, 3, 9));
    body.put("at", Instant.parse("2026-06-01T09:30:00Z"));
    body.put("end", null);
    assertThat(new String(json.write(body), UTF_8))
        .isEqualTo(
            "{\"purpose\":\"direct-support\",\"born\":\"2012-03-09\","
                + "\"at\":\"2026-06-01T09:30:00Z\",\"end\":null}");
  }
}
