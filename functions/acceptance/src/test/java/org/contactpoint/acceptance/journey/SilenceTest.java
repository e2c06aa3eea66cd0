package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads all that the other journeys made the directory log or print, after them: no personal data
 * is ever logged (rules §6.17).
 */
class SilenceTest {
  private static final Path LOGS = besideTheseClasses("surefire-reports");
  private static final Pattern PERSONAL =
      Pattern.compile(
          "\\b("
              + String.join(
                  "|",
                  List.of(
                      "Leah",
                      "Helen",
                      "Ward",
                      "Vance",
                      "Daniel Obi",
                      "Priya Nair",
                      "Mara",
                      "Marabel",
                      "Ketteler",
                      "Oldenkamp",
                      "Kanarien[a-z]*",
                      "(Ash|Chapel|Refuge) [A-Z][a-z]+",
                      "LS6 ?2AB",
                      "YO24 ?9AG",
                      "ZE1 ?0AA",
                      "2012-03-09",
                      "2013-05-06",
                      "9000000009",
                      "B801200005001",
                      "P801200005009",
                      "8800000123",
                      "44113496[0-9]+",
                      "Leeson",
                      "Larch Road",
                      "Willow Way",
                      "Moor Lane",
                      "(Bridge|Foss) Surgery",
                      "eyJ[A-Za-z0-9_-]{20,}"))
              + ")\\b");

  @Test
  void nothingPersonalIsEverLogged() throws IOException {
    List<Path> logs = logs();
    assumeTrue(!logs.isEmpty(), "no journey was played before this test");
    assertThat(logs).allSatisfy(log -> assertThat(personalLines(log)).isEmpty());
  }

  @Test
  void aNameWouldBeNoticed() {
    assertThat(PERSONAL.matcher("12:00:00 WARN Door no such child: Leah").find()).isTrue();
    assertThat(PERSONAL.matcher("12:00:00 INFO Door forwarded in 12 ms").find()).isFalse();
  }

  /** A quick build has folders of its own. */
  private static Path besideTheseClasses(String folder) {
    URL classes = SilenceTest.class.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(URI.create(classes.toString())).resolveSibling(folder);
  }

  private static List<Path> logs() throws IOException {
    if (!Files.isDirectory(LOGS)) {
      return List.of();
    }
    try (Stream<Path> reports = Files.walk(LOGS)) {
      return reports.filter(file -> file.toString().endsWith("-output.txt")).toList();
    }
  }

  private static List<String> personalLines(Path log) {
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      return lines.filter(line -> PERSONAL.matcher(line).find()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
