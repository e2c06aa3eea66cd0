package org.contactpoint.benchmark.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.nation.Nation;
import org.junit.jupiter.api.Test;

class GivenAloneTest {

  @Test
  void shortFormAndBirthdayAreAskedForWithoutAFamilyName() {
    List<Kid> kids = new Nation(Seeds.TUNING, 5_000).kids();

    assertThat(GivenAlone.questions(kids, Seeds.TUNING, NameLists.ofOthers(), 40))
        .hasSize(40)
        .allMatch(question -> question.criteria().lacking().isEmpty())
        .allMatch(question -> question.criteria().family() == null);
  }
}
