package org.contactpoint.audit.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.contactpoint.testkit.LogLines;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each entry of the trail is copied to where nobody can change it (rules §7). */
class ArchiveTrailHandlerTest {
  private static final String CHANGES = "trail/2026/12/01/111100000000001234567891-3.ndjson";

  private final MemoryArchive archive = new MemoryArchive();
  private final ArchiveTrailHandler handler =
      new ArchiveTrailHandler(
          ApplicationContext.builder("function")
              .singletons(new ArchiveTrail(archive))
              .banner(false)
              .start());
  private final LogLines logged = LogLines.of(ArchiveTrailHandler.class.getName());

  @AfterEach
  void theLogIsLeft() {
    logged.close();
  }

  private void run(Map<String, Object> event) {
    assertThat(handler.handleRequest(event, new TestInvocation())).isEmpty();
  }

  private List<String> lines(String name) {
    return archive.stored.getOrDefault(name, "").lines().toList();
  }

  @Test
  void entriesAreArchivedUnderTheirDayAndFirstNumber() {
    run(TrailSample.CHANGES.event());

    assertThat(archive.stored).containsOnlyKeys(CHANGES);
    assertThat(lines(CHANGES)).hasSize(3);
    assertThat(archive.only()).endsWith("}\n");
  }

  @Test
  void eachLineIsTheChangeAsItCame() {
    run(TrailSample.CHANGES.event());

    for (int place = 0; place < 3; place++) {
      assertThat(TrailSample.read(lines(CHANGES).get(place)))
          .isEqualTo(TrailSample.CHANGES.change(place));
    }
  }

  @Test
  void nothingIsSaidOfNewEntries() {
    run(TrailSample.CHANGES.event());

    assertThat(logged.lines()).isEmpty();
  }

  @Test
  void sameBatchTwiceIsArchivedOnce() {
    run(TrailSample.CHANGES.event());
    Map<String, String> before = Map.copyOf(archive.stored);
    run(TrailSample.CHANGES.event());

    assertThat(archive.stored).isEqualTo(before);
  }

  @Test
  void entryThatWasChangedOrRemovedIsReportedAndArchivedToo() {
    run(TrailSample.TAMPERED.event());

    assertThat(logged.lines()).containsExactly("ERROR metric=TrailChanged entries=2");
    assertThat(archive.stored).hasSize(1);
    assertThat(lines(archive.stored.firstKey()))
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).contains("MODIFY").contains("OldImage"))
        .anySatisfy(line -> assertThat(line).contains("REMOVE").contains("OldImage"));
  }

  @Test
  void tamperingIsReportedAgainWithEachRepeat() {
    run(TrailSample.TAMPERED.event());
    run(TrailSample.TAMPERED.event());

    assertThat(logged.lines()).hasSize(2);
    assertThat(archive.stored).hasSize(1);
  }

  @Test
  void eventWithoutChangesIsNothing() {
    run(Map.of());
    run(Map.of("Records", List.of()));

    assertThat(archive.stored).isEmpty();
    assertThat(logged.lines()).isEmpty();
  }

  @Test
  void changeThatSaysNothingIsReportedAndArchivedUnderTheFirstDay() {
    run(Map.of("Records", List.of(Map.of("eventID", "1"))));

    assertThat(archive.stored.firstKey()).startsWith("trail/1970/01/01/");
    assertThat(logged.lines()).hasSize(1);
  }

  @Test
  void everySampleIsListed() throws IOException, URISyntaxException {
    String known = TrailSample.FOLDER + TrailSample.CHANGES.file();
    URL one = Objects.requireNonNull(getClass().getResource(known));
    if (one.getProtocol().equals("file")) {
      List<String> listed = Arrays.stream(TrailSample.values()).map(TrailSample::file).toList();
      try (Stream<Path> all = Files.list(Path.of(one.toURI()).resolveSibling(""))) {
        assertThat(all.map(path -> path.getFileName().toString()))
            .containsExactlyInAnyOrderElementsOf(listed);
      }
    }
  }
}
