package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.Test;

/**
 * Every file with a defect, put from outside, comes to what its list says of it. Skipped where the
 * files are not beside the project.
 */
class BadFilesTest {
  private static final Path FILES =
      Path.of(System.getProperty("contactpoint.feeds", "../../../shared/data/feeds"), "bad");

  /** A line of the list: which row, or {@code file}, must come to what, and by which field. */
  private record Expected(String file, String feed, String row, String outcome, String field) {
    static Expected of(String line) {
      String[] cells = line.split("\\|", -1);
      return new Expected(
          cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip(), cells[5].strip());
    }

    boolean isFor(String file) {
      return this.file.equals(file);
    }
  }

  @Test
  void eachDefectHasTheOutcomeThatItsListNames() {
    assumeTrue(Files.isDirectory(FILES), "the files with defects are not beside the project");
    List<Expected> expected = expected();
    List<String> wrong = new ArrayList<>();
    try (World world = World.empty()) {
      Person feed = world.as("leeds.feed");
      Map<String, String> feeds = new TreeMap<>();
      expected.forEach(line -> feeds.put(line.file(), line.feed()));
      feeds.forEach(
          (file, name) ->
              wrong.addAll(
                  judged(feed, file, name, expected.stream().filter(e -> e.isFor(file)).toList())));
    }
    assertThat(expected).hasSizeGreaterThan(100);
    assertThat(wrong).isEmpty();
  }

  private static List<Expected> expected() {
    return lines(FILES.resolve("EXPECTED.md")).stream()
        .filter(line -> line.matches("\\| [a-z0-9-]+\\.csv \\| [a-z-]+ \\| (file|[0-9]+) \\|.*"))
        .map(Expected::of)
        .toList();
  }

  private static List<String> judged(
      Person feed, String file, String name, List<Expected> expected) {
    Reply upload = feed.upload(name, file, bytes(FILES.resolve(file)));
    Map<String, String[]> rows = report(feed, upload);
    List<String> wrong = new ArrayList<>();
    for (Expected line : expected) {
      if (!holds(line, upload, rows)) {
        wrong.add(line + " but was " + outcome(line, upload, rows));
      }
    }
    int counted =
        Arrays.stream(
                new String[] {
                  "/linked", "/created", "/unchanged", "/review", "/quarantined", "/failed"
                })
            .mapToInt(count -> upload.json().at(count).asInt())
            .sum();
    if (counted != upload.json().at("/rows").asInt()) {
      wrong.add(file + " does not add up: " + upload.text());
    }
    return wrong;
  }

  private static boolean holds(Expected line, Reply upload, Map<String, String[]> rows) {
    if (line.row().equals("file")) {
      boolean rejected = upload.at("/status").equals("rejected");
      return line.outcome().equals("rejected")
          ? rejected && upload.at("/problem").contains(line.field())
          : upload.at("/status").equals("done");
    }
    String[] row = Objects.requireNonNull(rows.get(line.row()), line::toString);
    return line.outcome().equals("failed")
        ? row[1].equals("failed") && List.of(line.field().split("/", -1)).contains(row[2])
        : !row[1].equals("failed");
  }

  private static String outcome(Expected line, Reply upload, Map<String, String[]> rows) {
    return line.row().equals("file")
        ? upload.text()
        : String.join(",", Objects.requireNonNull(rows.get(line.row())));
  }

  private static Map<String, String[]> report(Person feed, Reply upload) {
    Map<String, String[]> rows = new HashMap<>();
    feed.get("/v1/uploads/" + upload.at("/uploadId") + "/report")
        .text()
        .lines()
        .skip(1)
        .map(line -> line.split(",", 4))
        .forEach(cells -> rows.put(cells[0], cells));
    return rows;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
