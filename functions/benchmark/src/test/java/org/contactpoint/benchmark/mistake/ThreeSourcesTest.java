package org.contactpoint.benchmark.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.nation.Nation;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.name.PersonName;
import org.junit.jupiter.api.Test;

class ThreeSourcesTest {
  private static final List<Kid> KIDS = new Nation(Seeds.TUNING, 5_000).kids();
  private static final ThreeSources MADE = new ThreeSources(Seeds.TUNING, NameLists.ofOthers());

  @Test
  void oneOfThreeSourcesSaysTheNameThatIsAskedFor() {
    assertThat(MADE.questions(KIDS, 40))
        .allSatisfy(
            question -> {
              Kid kid = KIDS.get(question.kid());
              ChildView view = MADE.record(kid).view();
              assertThat(view.currentName()).isEqualTo(kid.name());
              assertThat(view.otherSpellings()).contains(asked(question));
            });
  }

  private static PersonName asked(Question question) {
    return new PersonName(
        Objects.requireNonNull(question.criteria().given()).name(),
        Objects.requireNonNull(question.criteria().family()).name());
  }
}
