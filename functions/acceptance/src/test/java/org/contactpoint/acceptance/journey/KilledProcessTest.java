package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.Running;
import org.contactpoint.acceptance.world.Spawned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed in the middle of a file and started again: the end is the same as if
 * nothing had happened (rules §12).
 */
class KilledProcessTest {
  private static final int PUPILS = 700;

  @TempDir private Path folder;

  @Test
  void aFileThatWasCutOffIsFinishedAfterTheNextStart() throws IOException {
    drop();
    try (Spawned first = Spawned.on(folder)) {
      underWay(first);
      first.kill();
    }
    try (Spawned second = Spawned.on(folder)) {
      Person team = second.as("leeds.team");
      Reply ended = team.awaited(upload(second).at("/uploadId").asText());
      assertThat(ended.at("/status")).isEqualTo("done");
      assertThat(ended.json().at("/created").asInt()).isEqualTo(PUPILS);
      assertThat(report(team, ended))
          .hasSize(PUPILS + 1)
          .allMatch(line -> !line.contains("failed"));
      assertThat(sameAgain(team).json().at("/unchanged").asInt()).isEqualTo(PUPILS);
      assertThat(
              second
                  .as("england.auditor")
                  .get("/v1/audit/verification")
                  .json()
                  .at("/intact")
                  .asBoolean())
          .isTrue();
    }
  }

  private void drop() throws IOException {
    Path feed = Files.createDirectories(folder.resolve("uploads/E08000035/school-census"));
    Files.writeString(feed.resolve("census.csv"), Pupils.census(PUPILS));
  }

  /** Waits until some rows are in and others are not. */
  private static void underWay(Running running) {
    for (int i = 0; i < 3_000; i++) {
      JsonNode upload = upload(running);
      assertThat(upload.at("/status").asText()).isNotEqualTo("done");
      if (upload.at("/created").asInt() > 0) {
        return;
      }
      pause();
    }
    throw new AssertionError("the file is not being taken in");
  }

  private static JsonNode upload(Running running) {
    for (int i = 0; i < 600; i++) {
      List<JsonNode> all = running.as("leeds.team").everything("/v1/uploads");
      if (!all.isEmpty()) {
        return all.getLast();
      }
      pause();
    }
    throw new AssertionError("the file did not come");
  }

  private static Reply sameAgain(Person team) {
    return team.upload("school-census", "again.csv", Pupils.census(PUPILS));
  }

  private static List<String> report(Person team, Reply upload) {
    return team.get("/v1/uploads/" + upload.at("/uploadId") + "/report").text().lines().toList();
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
