package org.contactpoint.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Property numbers, councils and authorities (rules §1, §2). */
class PlacesTest {

  @ParameterizedTest
  @ValueSource(strings = {"9", "009123456789", "100023336956", "0"})
  void propertyNumberIsOneToTwelveDigits(String raw) {
    assertThat(Uprn.parse(raw).isValid()).isTrue();
  }

  @Test
  void paddedPropertyNumbersAreTheSameHome() {
    assertThat(Uprn.parse("009123456789")).isEqualTo(Uprn.parse(" 9123456789 "));
    assertThatIllegalArgumentException().isThrownBy(() -> new Uprn("09"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9123456789012", "UPRN912345", "0009123456789", "-1", "12 34"})
  void otherPropertyNumbersAreRefused(String raw) {
    assertThat(Uprn.parse(raw).isValid()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"E06000014", "E08000035", "E09000001", "E10000017", " e08000035 "})
  void councilsWithServicesForChildrenAreTaken(String raw) {
    assertThat(CouncilCode.parse(raw).isValid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "E07000123", "E0800003", "E080000355", "W06000001", "england", "Leeds"})
  void districtsAndOthersAreNoCouncils(String raw) {
    assertThat(CouncilCode.parse(raw).isValid()).isFalse();
  }

  @Test
  void anAuthorityIsACouncilOrEngland() {
    CouncilCode leeds = new CouncilCode("E08000035");
    assertThat(Authority.parse("E08000035").orElseThrow().council()).contains(leeds);
    assertThat(Authority.of(leeds).isNational()).isFalse();
    assertThat(Authority.parse("england")).isEqualTo(Parsed.valid(Authority.NATIONAL));
    assertThat(Authority.NATIONAL.isNational()).isTrue();
    assertThat(Authority.NATIONAL.council()).isEmpty();
    assertThat(Authority.parse("E07000123").isValid()).isFalse();
  }
}
