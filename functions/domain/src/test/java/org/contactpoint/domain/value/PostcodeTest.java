package org.contactpoint.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"ls62ab", " LS6   2AB ", "LS6 2AB", "l s 6 2 a b", "LS6\u00A02AB"})
  void itIsNormalisedBeforeItIsJudged(String raw) {
    assertThat(Postcode.parse(raw)).isEqualTo(Parsed.valid(new Postcode("LS6 2AB")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M1 1AE",
        "B33 8TH",
        "CR2 6XH",
        "DN55 1PT",
        "W1A 0AX",
        "EC1A 1BB",
        "GIR 0AA",
        "BF1 2AA",
        "BS0 1AA",
        "N1P 2LS",
        "SW1W 0NY",
        "YO30 4BQ"
      })
  void everyFormOfTheRoyalMailIsTaken(String raw) {
    assertThat(Postcode.parse(raw).isValid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "I", "K", "M", "O", "V"})
  void theLastTwoLettersAreNeverOfTheseSix(String letter) {
    assertThat(Postcode.parse("LS6 2A" + letter).isValid()).isFalse();
    assertThat(Postcode.parse("LS6 2" + letter + "A").isValid()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2AB",
        "LS6 2A",
        "12345",
        "LS6 2AB?",
        "not known",
        "QS6 2AB",
        "LJ6 2AB",
        "W1I 0AX",
        "EC1C 1BB",
        "LS06 2AB",
        "LSS 2AB",
        "GIR 0AB",
        "LS6 22B"
      })
  void otherFormsAreRefused(String raw) {
    assertThat(Postcode.parse(raw).isValid()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZ99 3VZ", "zz993cz", "ZZ99\u00A03WZ", " ZZ99 3GZ "})
  void pseudoPostcodeIsOfNoPlace(String raw) {
    assertThat(Postcode.isPseudo(raw)).isTrue();
    assertThat(Postcode.parse(raw).isValid()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "LS6 2AB", "ZZ99", "ZZ98 3VZ", "ZZ99 33Z", "ZZ99 3VZ1", "ZZ9 93VZ9"})
  void anythingElseIsNoPseudoPostcode(String raw) {
    assertThat(Postcode.isPseudo(raw)).isFalse();
  }

  @Test
  void itKnowsItsOutwardPartAndSector() {
    Postcode postcode = new Postcode("EC1A 1BB");
    assertThat(postcode.outward()).isEqualTo("EC1A");
    assertThat(postcode.sector()).isEqualTo("EC1A 1");
  }
}
