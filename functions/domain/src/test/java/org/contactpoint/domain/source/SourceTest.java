package org.contactpoint.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.domain.value.Authority;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

  @ParameterizedTest
  @CsvSource({"team, true", "service, true", "school-census, false", "health, false"})
  void whatPeopleEnterIsDistinguishedFromFiles(String feed, boolean people) {
    Source source = new Source(new Authority("E08000035"), feed);
    assertThat(source.enteredByPeople()).isEqualTo(people);
    assertThat(source.code()).isEqualTo("E08000035/" + feed);
  }
}
