package org.contactpoint.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.portal.part.Choice.Option;
import org.junit.jupiter.api.Test;

/** People select a council by its name. */
class CouncilsTest {

  @Test
  void councilHasItsName() {
    assertThat(Councils.name("E08000035")).isEqualTo("Leeds");
    assertThat(Councils.name("england")).isEqualTo("England");
    assertThat(Councils.name(null)).isEmpty();
  }

  @Test
  void codeWithoutANameIsShownAsItIs() {
    assertThat(Councils.name("E06000999")).isEqualTo("E06000999");
    assertThat(Councils.name("somewhere")).isEqualTo("somewhere");
  }

  @Test
  void councilsAreSortedByTheirNames() {
    assertThat(Councils.options())
        .hasSize(153)
        .extracting(Option::text)
        .isSorted()
        .startsWith("Barking and Dagenham")
        .endsWith("York");
  }
}
