package org.contactpoint.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of an answer is the one that the request accepts most (RFC 9110, §12.5.1). */
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
        "application/*;q=0.5, text/html;q=0.4 | application/json",
        "application/json;q=0.1, application/pdf;q=0.2 | application/pdf",
        "*/*, application/json;q=0 | text/html",
        "application/json;q=many, text/html | application/json",
        "image/png | application/json",
        "'' | application/json"
      })
  void theOneThatIsAcceptedMostIsChosen(String header, String chosen) {
    assertThat(AcceptedTypes.best(header, OFFERED)).isEqualTo(chosen);
  }

  @Test
  void whoSaysNothingGetsTheFirst() {
    assertThat(AcceptedTypes.best(null, OFFERED)).isEqualTo("application/json");
  }
}
