package org.contactpoint.dynamodb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How one chain records where another one ended. */
class ChainEndTest {
  private static final String WRITER = "f0112233445566aa";

  @Test
  void lineSaysWhoseChainEndedWhere() {
    ChainEnd end = ChainEnd.of(WRITER, 12, "ab".repeat(32));

    assertThat(ChainEnd.read(end.line())).contains(end);
  }

  /** A link whose hash is valid may be of a later version, and record it in another form. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        WRITER,
        WRITER + ":1",
        WRITER + ":1:ab:cd",
        WRITER + ":one:ab",
        WRITER + ":-1:ab"
      })
  void lineOfAnotherFormBearsWitnessOfNothing(String line) {
    assertThat(ChainEnd.read(line)).isEmpty();
  }
}
