package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.contactpoint.acceptance.world.World;
import org.contactpoint.smoke.api.Api;
import org.contactpoint.smoke.journey.Journey;
import org.contactpoint.smoke.journey.MadeUpChild;
import org.contactpoint.smoke.journey.Pages;
import org.contactpoint.smoke.person.LocalSignIn;
import org.junit.jupiter.api.Test;

/** The smoke test of a deployed stage, gone through the process of one machine. */
class SmokeTest {

  @Test
  void theStageIsAsItShouldBe() {
    LocalDate today = LocalDate.of(2026, 11, 23);
    List<String> output = new ArrayList<>();
    try (World world = World.empty()) {
      Api api = new Api(world.api().toString());
      Journey journey = new Journey(api, new LocalSignIn(api), output::add);
      journey.go(MadeUpChild.by(new Random(5), today), today);
      assertThat(output).hasSize(10).last().asString().startsWith("The trail shows each step");
      new Pages(world.api().toString(), output::add).look();
      assertThat(output).hasSize(13).last().asString().startsWith("Nobody signs in by the code");
      journey.watch(MadeUpChild.by(new Random(6), today), today);
      assertThat(output).last().asString().startsWith("The practitioner watches that child");
      assertThat(world.mails()).hasSize(1);
    }
  }
}
