package org.contactpoint.benchmark.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.contactpoint.local.LocalProcess;
import org.contactpoint.local.seed.SeedFiles;
import org.contactpoint.local.setting.LocalSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page may ask for, and how much of it goes over the wire, is counted; times are not. */
class PageMeasurementTest {
  private static final int FIRST_BYTES = 120 * 1_024;
  private static final int LATER_BYTES = 20 * 1_024;

  @Test
  void noPageAsksForMuch(@TempDir Path folder) throws IOException {
    PageMeasurement measured;
    try (LocalProcess directory = directory(folder)) {
      measured = PageMeasurement.of(directory.api(), Clock.systemUTC(), 1, 1);
    }
    assertThat(measured.pages())
        .hasSize(9)
        .allSatisfy(
            page -> {
              assertThat(page.calls()).as(page.page()).isLessThanOrEqualTo(2);
              assertThat(page.reads()).as(page.page()).isEqualTo(1);
              // Once a minute, on a slow machine.
              assertThat(page.writes()).as(page.page()).isLessThanOrEqualTo(1);
              assertThat(page.packed()).as(page.page()).isLessThanOrEqualTo(LATER_BYTES);
            });
    assertThat(measured.firstBytes()).isBetween(LATER_BYTES, FIRST_BYTES);
    assertThat(measured.table()).contains("| record | 1 | 1, ");
  }

  private static LocalProcess directory(Path folder) throws IOException {
    // The other samples count as taken in: the family of the story is enough.
    Path seeded = Files.createDirectories(folder.resolve("data"));
    Files.write(seeded.resolve("samples-taken-in"), SeedFiles.ALL.subList(1, SeedFiles.ALL.size()));
    return LocalProcess.start(new LocalSettings(0, seeded, true), Clock.systemUTC(), line -> {});
  }
}
