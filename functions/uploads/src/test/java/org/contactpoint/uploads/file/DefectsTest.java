package org.contactpoint.uploads.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every sample of a mistake becomes what its list says. */
class DefectsTest {
  private static final String FOLDER = "/events/samples/defects/";

  private record Outcome(String file, String source, String row, String outcome, String field) {
    static Outcome of(String line) {
      String[] cells = line.split(",", -1);
      return new Outcome(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    boolean isOfFile() {
      return row.equals("file");
    }
  }

  @TestFactory
  Stream<DynamicTest> eachDefectHasItsOutcome() throws IOException {
    Map<String, List<Outcome>> byFile =
        outcomes()
            .collect(
                groupingBy(
                    Outcome::file, LinkedHashMap::new, mapping(o -> o, Collectors.toList())));
    return byFile.entrySet().stream()
        .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> check(file.getValue())));
  }

  @Test
  void everySampleIsListed() throws IOException, URISyntaxException {
    URL list = Objects.requireNonNull(getClass().getResource(FOLDER + "outcomes.csv"));
    if (list.getProtocol().equals("file")) {
      try (Stream<Path> all = Files.list(Path.of(list.toURI()).resolveSibling(""))) {
        Set<String> listed = outcomes().map(Outcome::file).collect(Collectors.toSet());
        listed.add("outcomes.csv");
        assertThat(all.map(path -> path.getFileName().toString())).isSubsetOf(listed);
      }
    }
  }

  private static void check(List<Outcome> outcomes) throws IOException {
    Outcome whole = outcomes.stream().filter(Outcome::isOfFile).findFirst().orElseThrow();
    byte[] bytes = bytes(whole.file());
    UploadFile file =
        SampleFiles.file(whole.file(), bytes, SampleFiles.source(whole.source()), Limits.PUBLISHED);
    switch (SampleFiles.verdict(file)) {
      case FileVerdict.Rejected rejected -> {
        assertThat(whole.outcome()).as(rejected.reason()).isEqualTo("rejected");
        assertThat(rejected.field()).as(rejected.reason()).isEqualTo(whole.field());
      }
      case FileVerdict.Readable readable -> {
        assertThat(whole.outcome()).isEqualTo("read");
        assertThat(failures(file)).isEqualTo(expectedFailures(outcomes));
        assertThat(readable.summary().bytes()).isEqualTo(bytes.length);
      }
    }
  }

  private static Map<Long, String> expectedFailures(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> !outcome.isOfFile())
        .collect(toMap(o -> Long.valueOf(o.row()), Outcome::field, (a, b) -> a, TreeMap::new));
  }

  static Map<Long, String> failures(UploadFile file) {
    return SampleFiles.read(file).stream()
        .flatMap(row -> row instanceof ReadRow.Bad bad ? Stream.of(bad) : Stream.empty())
        .collect(toMap(ReadRow.Bad::number, ReadRow.Bad::field, (a, b) -> a, TreeMap::new));
  }

  private static Stream<Outcome> outcomes() throws IOException {
    return new String(bytes("outcomes.csv"), UTF_8).lines().skip(1).map(Outcome::of);
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = DefectsTest.class.getResourceAsStream(FOLDER + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
