package org.contactpoint.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseRulesTest {
  private JavaClasses modules;
  private JavaClasses badExamples;

  @BeforeAll
  void readTheClasses() {
    modules = House.modules();
    badExamples = House.badExamples();
  }

  @ParameterizedTest
  @MethodSource("rulesOfTheHouse")
  void holdsInEveryModule(HouseRule said) {
    said.rule().check(modules);
  }

  @ParameterizedTest
  @MethodSource("rulesOfTheBadExamples")
  void isBrokenByItsBadExample(HouseRule said) {
    assertThat(said.rule().evaluate(badExamples).getFailureReport().getDetails())
        .anySatisfy(violation -> assertThat(violation).contains(said.brokenBy().getName()));
  }

  @Test
  void everyModuleHasADirection() {
    assertThat(modules.stream().map(HouseRulesTest::moduleOf))
        .allSatisfy(module -> assertThat(Directions.MAY_ASK).containsKey(module));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("dependenciesLeftOut")
  void dependencyThatIsLeftOutClosesACycle(Cycles.LeftOut one) {
    List<Cycles.LeftOut> others = new ArrayList<>(Cycles.LEFT_OUT);
    others.remove(one);

    assertThat(Cycles.ruleFor(House.ROOT, others).evaluate(modules).hasViolation()).isTrue();
  }

  static List<Cycles.LeftOut> dependenciesLeftOut() {
    return Cycles.LEFT_OUT;
  }

  static List<HouseRule> rulesOfTheHouse() {
    return House.rulesFor(House.ROOT);
  }

  static List<HouseRule> rulesOfTheBadExamples() {
    return House.rulesFor(House.BAD_EXAMPLES);
  }

  private static String moduleOf(JavaClass type) {
    var below = type.getPackageName().substring(House.ROOT.length() + 1) + ".";
    return below.substring(0, below.indexOf('.'));
  }
}
