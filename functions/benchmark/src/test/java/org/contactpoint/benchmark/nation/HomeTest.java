package org.contactpoint.benchmark.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HomeTest {
  private static final Outward LEEDS = new Outward(7, "LS6", Home.MOST_UNITS);

  @Test
  void everyUnitHasAPostcodeOfItsOwn() {
    assertThat(
            IntStream.range(0, Home.MOST_UNITS)
                .mapToObj(unit -> new Home(LEEDS, unit, 0).postcode()))
        .doesNotHaveDuplicates()
        .allMatch(postcode -> postcode.outward().equals("LS6"));
  }

  @Test
  void doorsOfAUnitAreDifferentHomesInOneStreet() {
    Home one = new Home(LEEDS, 12, 3);
    Home other = new Home(LEEDS, 12, 4);

    assertThat(one.address().postcode()).isEqualTo(other.address().postcode());
    assertThat(one.address().sameHomeAs(other.address())).isFalse();
    assertThat(one.address()).isEqualTo(new Home(LEEDS, 12, 3).address());
  }
}
