package org.contactpoint.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People know a council by its name. */
class CouncilNamesTest {

  @ParameterizedTest
  @CsvSource({
    "E08000035, Leeds",
    "E06000014, York",
    "E06000058, 'Bournemouth, Christchurch and Poole'",
    "E06000066, Somerset",
    "E08000039, Sheffield",
    "E09000033, Westminster",
    "E10000016, Kent"
  })
  void councilHasTheNameOfItsPlace(String code, String name) {
    assertThat(CouncilNames.of(new CouncilCode(code))).contains(name);
  }

  @Test
  void codeThatIsNotKnownHasNone() {
    assertThat(CouncilNames.of(new CouncilCode("E06000999"))).isEmpty();
  }

  @Test
  void councilThatWasReplacedKeepsItsName() {
    assertThat(CouncilNames.of(new CouncilCode("E10000027"))).contains("Somerset");
  }

  @Test
  void thereAre153CouncilsWithChildrensServicesEachWithANameOfItsOwn() {
    assertThat(CouncilNames.present())
        .hasSize(153)
        .containsEntry("E06000063", "Cumberland")
        .doesNotContainKeys("E10000006", "E10000027");
    assertThat(CouncilNames.present().values()).doesNotHaveDuplicates();
  }
}
