package org.contactpoint.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.contactpoint.acceptance.fault.Simulation.Setting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The gate can fail: for each invariant there is a mistake that it notices. */
class MistakesAreFoundTest {
  private static final int STEPS = 250;
  private static final int MOST_SEEDS = 24;

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void aMistakeIsNoticedByItsInvariant(Breakage breakage) {
    List<Finding> found = new ArrayList<>();
    for (int seed = 1; seed <= MOST_SEEDS && found.stream().noneMatch(noticed(breakage)); seed++) {
      found.addAll(Simulation.play(new Setting(seed, STEPS, Set.of(), breakage)).found());
    }

    assertThat(found).anyMatch(noticed(breakage));
  }

  private static Predicate<Finding> noticed(Breakage breakage) {
    return finding -> finding.invariant() == breakage.noticedBy();
  }

  @ParameterizedTest
  @EnumSource(Finding.Invariant.class)
  void everyInvariantHasItsMistake(Finding.Invariant invariant) {
    assertThat(Breakage.values())
        .filteredOn(breakage -> breakage != Breakage.NONE)
        .extracting(Breakage::noticedBy)
        .contains(invariant);
  }
}
