package org.contactpoint.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of an answer is the one that the request names first, as API Gateway takes it. */
class AcceptedTypesTest {
  private static final List<String> OFFERED =
      List.of("application/json", "text/html", "application/pdf");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/pdf | application/pdf",
        "APPLICATION/PDF;v=1 | application/pdf",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
        "*/* | application/json",
        "text/* | text/html",
        "application/* | application/json",
        "text/html;q=0.5, application/pdf | text/html",
        "application/pdf;q=0.1, text/html | application/pdf",
        "image/png, application/pdf | application/json",
        "*/*, text/html | application/json",
        "image/png | application/json",
        "'' | application/json"
      })
  void theOneThatIsNamedFirstIsChosen(String header, String chosen) {
    assertThat(AcceptedTypes.best(header, OFFERED)).isEqualTo(chosen);
  }

  @Test
  void whoSaysNothingGetsTheFirst() {
    assertThat(AcceptedTypes.best(null, OFFERED)).isEqualTo("application/json");
  }
}
