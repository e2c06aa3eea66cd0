package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.Spawned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk fills under eight writers: what was answered is stored, the process says that it writes
 * and shows nothing more, and it comes back whole once it is started with space.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process can't be given less disk there")
class FullDiskTest {
  private static final int LARGEST_FILE = 1_800;
  private static final String[] SMALL = {"-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"};

  @TempDir private Path folder;

  @Test
  void whatWasAnsweredBeforeTheDiskWasFullIsThereAfterwards() throws InterruptedException {
    Writers writers = new Writers();
    try (Spawned running = Spawned.withFilesUpTo(LARGEST_FILE, folder, SMALL)) {
      writers.begin(running);
      List<Reply> refused = writers.end();

      assertThat(refused).isNotEmpty().allSatisfy(FullDiskTest::isToldThatNothingIsWritten);
      assertThat(running.errors()).isNotEmpty();
      Person team = running.as("leeds.team");
      isToldThatNothingIsWritten(team.get("/health"));
      isToldThatNothingIsWritten(team.get("/v1/me"));
      isToldThatNothingIsWritten(team.get("/v1/uploads"));
    }
    try (Spawned running = Spawned.on(folder, SMALL)) {
      assertThat(running.as("leeds.team").get("/health").status()).isEqualTo(200);
      assertThat(writers.askForAll(running)).isPositive();
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

  private static void isToldThatNothingIsWritten(Reply reply) {
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.problem()).isEqualTo("trail-unavailable");
    assertThat(reply.at("/detail")).contains("the disk");
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
  }
}
