package org.contactpoint.benchmark.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.nation.Nation;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.search.SearchCriteria;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FamilyAloneTest {
  private static final List<Kid> KIDS = new Nation(Seeds.TUNING, 5_000).kids();

  /** A slip may also join two parts of a name. */
  private static final List<String> NEAR = List.of("same", "one letter off", "two letters off");

  @ParameterizedTest
  @EnumSource(FamilyAlone.Known.class)
  void familyNameAloneIsWrong(FamilyAlone.Known known) {
    List<Question> questions = FamilyAlone.questions(KIDS, Seeds.TUNING, known, 40);

    assertThat(questions)
        .hasSize(40)
        .allSatisfy(
            question -> {
              Kid kid = KIDS.get(question.kid());
              SearchCriteria asked = question.criteria();
              assertThat(asked.lacking()).isEmpty();
              assertThat(asked.given()).isNull();
              NamePart family = Objects.requireNonNull(asked.family()).name();
              assertThat(family.folded())
                  .isNotEqualTo(Folding.fold(String.valueOf(kid.familyName())));
              assertThat(Shape.names(kid.familyName(), family)).isIn(NEAR);
            });
  }
}
