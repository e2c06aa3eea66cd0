package org.contactpoint.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.acceptance.fault.Simulation.Result;
import org.contactpoint.acceptance.fault.Simulation.Setting;
import org.junit.jupiter.api.Test;

/** A finding can be looked into: its seed plays the same history again. */
class SameSeedTest {
  private static final int STEPS = 200;

  @Test
  void seedPlaysTheSameHistoryEachTime() {
    Result first = Simulation.play(Setting.of(1, STEPS));
    Result again = Simulation.play(Setting.of(1, STEPS));

    assertThat(again.log()).isEqualTo(first.log());
    assertThat(again.counted()).isEqualTo(first.counted());
    assertThat(again.injected()).isEqualTo(first.injected());
  }
}
