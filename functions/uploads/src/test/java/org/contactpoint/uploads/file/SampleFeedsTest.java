package org.contactpoint.uploads.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.contactpoint.domain.source.Source;
import org.contactpoint.testkit.FixedIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The published sample feeds, in the folder that the environment names; without it there is nothing
 * to test.
 */
class SampleFeedsTest {
  private static final String VARIABLE = "CONTACTPOINT_SAMPLE_FEEDS";
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 15);
  private static final Pattern EXPECTED =
      Pattern.compile(
          "\\| (\\S+) \\| (\\S+) \\| (file|[0-9]+) \\| (rejected|read|failed|accepted) \\| (\\S*)"
              + " ?\\| .*");

  /** Judged against what was sent before, not by the reader. */
  private static final Set<String> JUDGED_LATER =
      Set.of("end-without-involvement.csv", "same-id-twice.csv");

  private record Expectation(String file, String feed, String row, String outcome, String field) {}

  @BeforeEach
  void samplesAreThere() {
    assumeTrue(System.getenv(VARIABLE) != null, () -> "set " + VARIABLE + " to read the samples");
  }

  private static Path folder() {
    return Path.of(System.getenv().getOrDefault(VARIABLE, "."));
  }

  @TestFactory
  Stream<DynamicTest> eachBadFileBecomesWhatIsExpected() throws IOException {
    samplesAreThere();
    return Files.readAllLines(folder().resolve("bad/EXPECTED.md")).stream()
        .map(EXPECTED::matcher)
        .filter(java.util.regex.Matcher::matches)
        .map(m -> new Expectation(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5)))
        .map(e -> DynamicTest.dynamicTest(e.file() + " " + e.row(), () -> check(e)));
  }

  @TestFactory
  Stream<DynamicTest> onlyTheRowsThatBreakARuleFail() throws IOException {
    samplesAreThere();
    return broken().entrySet().stream()
        .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> check(file)));
  }

  private static void check(Expectation expected) {
    UploadFile file = open("bad/" + expected.file(), "E08000035/" + expected.feed());
    switch (SampleFiles.verdict(file)) {
      case FileVerdict.Rejected rejected -> {
        assertThat(expected.outcome()).isEqualTo("rejected");
        assertThat(rejected.field()).isEqualTo(expected.field());
      }
      case FileVerdict.Readable readable -> checkRow(expected, DefectsTest.failures(file));
    }
  }

  private static void checkRow(Expectation expected, Map<Long, String> failures) {
    switch (expected.outcome()) {
      case "read" -> assertThat(expected.row()).isEqualTo("file");
      case "accepted" -> assertThat(failures).doesNotContainKey(Long.valueOf(expected.row()));
      case "failed" -> {
        if (!JUDGED_LATER.contains(expected.file())) {
          assertThat(failures).containsEntry(Long.valueOf(expected.row()), expected.field());
        }
      }
      default -> throw new AssertionError(expected.outcome() + " was not expected");
    }
  }

  private static void check(Map.Entry<String, Map<Long, String>> expected) {
    String name = expected.getKey();
    UploadFile file = open(name, name.substring(0, name.lastIndexOf('/')));
    assertThat(SampleFiles.verdict(file)).isInstanceOf(FileVerdict.Readable.class);
    assertThat(DefectsTest.failures(file)).isEqualTo(expected.getValue());
  }

  private static UploadFile open(String name, String source) {
    Source sender = SampleFiles.source(source);
    Path path = folder().resolve(name);
    return new UploadFile(name, sender, TODAY, () -> Files.newInputStream(path), new FixedIds(1));
  }

  /** For each file the rows that break a rule, with the first name of the field. */
  private static Map<String, Map<Long, String>> broken() throws IOException {
    Map<String, Map<Long, String>> files = new HashMap<>();
    try (BufferedReader truth =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder().resolve("truth.csv.gz"))),
                UTF_8))) {
      truth.lines().skip(1).map(line -> line.split(",", -1)).forEach(cells -> note(cells, files));
    }
    return files;
  }

  private static void note(String[] cells, Map<String, Map<Long, String>> files) {
    Map<Long, String> file = files.computeIfAbsent(cells[0], name -> new TreeMap<>());
    List<String> kinds = List.of(cells[4].split(";", -1));
    List<String> fields = List.of(cells[5].split(";", -1));
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i).startsWith("bad:")) {
        file.put(Long.valueOf(cells[1]), fields.get(i).split("/", 2)[0]);
      }
    }
  }
}
