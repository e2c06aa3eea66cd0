package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.Spawned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * All sample feeds, put from outside into a process of its own with little memory: what becomes of
 * them, how fast, and how much memory it takes. It lasts many minutes, so it runs only when asked
 * for with {@code -Dcontactpoint.feeds.from-outside=true}, and where the feeds are.
 */
@Isolated("it measures")
class FeedsFromOutsideTest {
  private static final Path FEEDS =
      Path.of(System.getProperty("contactpoint.feeds", "../../../shared/data/feeds"));
  private static final List<String> FILES =
      List.of(
          "england/births-deaths/2026-05.csv.gz",
          "E08000035/school-census/2026-05-summer.csv.gz",
          "E08000035/health/2026-04.csv.gz",
          "E08000035/social-care/2026-05.csv",
          "E08000035/youth-justice/2026-05.csv",
          "E08000035/local/2026-05.csv",
          "E06000014/school-census/2026-05-summer.csv.gz",
          "E06000014/health/2026-04.csv.gz",
          "E08000035/school-census/2026-10-autumn.csv.gz",
          "E08000035/health/2026-09.csv.gz");

  @TempDir private Path folder;

  private long rows;
  private long review;
  private Duration spent = Duration.ZERO;

  @Test
  void countsAddUpAndMemoryStaysFlat() {
    assumeTrue(Boolean.getBoolean("contactpoint.feeds.from-outside"), "it was not asked for");
    assumeTrue(Files.isDirectory(FEEDS), "the sample feeds are not beside the project");
    try (Spawned running = Spawned.on(folder, "-Xmx640m")) {
      FILES.forEach(file -> System.out.println(takeIn(running, file)));
      System.out.println(
          line("all", rows, spent) + ", %.1f %% to review".formatted(100.0 * review / rows));
      assertThat(verified(running).json().at("/intact").asBoolean()).isTrue();
    }
  }

  /** The whole trail has an entry for each row, and more: proving it takes its time. */
  private static Reply verified(Spawned running) {
    Person auditor = running.as("england.auditor");
    return auditor.send(auditor.to("/v1/audit/verification").timeout(Duration.ofMinutes(10)).GET());
  }

  private String takeIn(Spawned running, String file) {
    String[] path = file.split("/", -1);
    long begun = System.nanoTime();
    Reply upload =
        done(running, path[0], uploader(running, path[0]).upload(path[1], path[2], bytes(file)));
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    assertThat(upload.at("/status")).as(upload.text()).isEqualTo("done");
    long all = count(upload, "rows");
    assertThat(
            List.of("linked", "created", "unchanged", "review", "quarantined", "failed").stream()
                .mapToLong(outcome -> count(upload, outcome))
                .sum())
        .as(file)
        .isEqualTo(all);
    rows += all;
    review += count(upload, "review");
    spent = spent.plus(took);
    return line(file, all, took)
        + ", %d in review, peak %d MiB".formatted(count(upload, "review"), running.peakMebibytes());
  }

  private static Reply done(Spawned running, String council, Reply upload) {
    if (!upload.at("/status").equals("held")) {
      return upload;
    }
    Person team = running.as(council.equals("england") ? "england.team" : team(council));
    String id = upload.at("/uploadId");
    assertThat(team.post("/v1/uploads/" + id + "/confirmation", "").status()).isEqualTo(200);
    return team.awaited(id);
  }

  private static Person uploader(Spawned running, String council) {
    return running.as(
        council.equals("england") ? "england.feed" : team(council).replace("team", "feed"));
  }

  private static String team(String council) {
    return council.equals("E08000035") ? "leeds.team" : "york.team";
  }

  private static long count(Reply upload, String outcome) {
    return upload.json().at("/" + outcome).asLong();
  }

  private static String line(String what, long rows, Duration took) {
    return String.format(
        Locale.ROOT,
        "%-50s %,7d rows in %5.1f s: %4.0f rows/s",
        what,
        rows,
        took.toMillis() / 1_000.0,
        rows * 1_000.0 / took.toMillis());
  }

  private static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(FEEDS.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
