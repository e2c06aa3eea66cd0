package org.contactpoint.benchmark.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactpoint.benchmark.Seeds;
import org.junit.jupiter.api.Test;

class RecordsTest {

  @Test
  void noTwoChildrenHaveOneNumber() {
    List<Kid> kids = new Nation(Seeds.TUNING, 200_000).kids();

    assertThat(kids.stream().map(Records::number).distinct()).hasSize(kids.size());
  }
}
