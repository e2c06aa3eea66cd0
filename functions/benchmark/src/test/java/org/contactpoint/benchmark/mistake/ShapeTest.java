package org.contactpoint.benchmark.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.domain.name.NamePart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {

  @ParameterizedTest
  @CsvSource({
    "Zuzanna, ZUZANNA, same",
    "Zuzanna, Zuzana, one letter off",
    "Zuzanna, Susanna, two letters off",
    "Zuzanna, Zuz, a part",
    "Zuzanna, Zosia, another with its first letter",
    "Zuzanna, Ewa, another",
    "Zuzanna, Зузанна, in another script"
  })
  void namesDifferInOneWay(String held, String said, String how) {
    assertThat(Shape.names(held, new NamePart(said))).isEqualTo(how);
  }
}
