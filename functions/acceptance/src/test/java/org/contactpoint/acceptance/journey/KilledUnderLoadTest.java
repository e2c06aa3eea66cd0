package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.contactpoint.acceptance.world.Spawned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed ten times under eight writers: everything that it had answered is there
 * afterwards, and the trail is whole (rules §10.3, nothing lost).
 */
class KilledUnderLoadTest {
  private static final int KILLS = 10;
  private static final int ANSWERS_BEFORE_A_KILL = 40;
  private static final String[] SMALL = {"-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"};

  @TempDir private Path folder;

  @Test
  void whatWasAnsweredIsThereHoweverOftenTheProcessIsKilled() throws InterruptedException {
    Writers writers = new Writers();
    int found = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      try (Spawned running = Spawned.on(folder, SMALL)) {
        found += writers.askForAll(running);
        writers.begin(running);
        while (writers.acknowledged() < ANSWERS_BEFORE_A_KILL + kill) {
          Thread.sleep(1);
        }
        running.kill();
        assertThat(writers.end()).isEmpty();
      }
    }
    try (Spawned running = Spawned.on(folder, SMALL)) {
      found += writers.askForAll(running);
      assertThat(found).isGreaterThanOrEqualTo(KILLS * ANSWERS_BEFORE_A_KILL);
      assertThat(
              running
                  .as("england.auditor")
                  .get("/v1/audit/verification")
                  .json()
                  .at("/intact")
                  .asBoolean())
          .isTrue();
    }
  }
}
