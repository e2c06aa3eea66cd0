package org.contactpoint.uploads;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Which child each row of the sample feeds is about, and what is wrong with it. */
final class Truth {

  /**
   * What is true of one row.
   *
   * @param person the same for rows of one child
   * @param kinds the mistakes that the row shows, {@code clean} where it shows none
   */
  record Line(String person, List<String> kinds) {
    boolean isBad() {
      return kinds.stream().anyMatch(kind -> kind.startsWith("bad:"));
    }
  }

  private final Map<String, Line> lines = new HashMap<>();

  private Truth() {}

  static Truth in(Path feeds) {
    Truth truth = new Truth();
    try (BufferedReader file = lines(feeds.resolve("truth.csv.gz"))) {
      file.lines().skip(1).map(line -> line.split(",", -1)).forEach(truth::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return truth;
  }

  private static BufferedReader lines(Path gzip) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(gzip)), StandardCharsets.UTF_8));
  }

  private void add(String[] cells) {
    lines.put(cells[0] + "," + cells[1], new Line(cells[2], List.of(cells[4].split(";", -1))));
  }

  Line of(String file, long row) {
    return Objects.requireNonNull(lines.get(file + "," + row));
  }

  int size() {
    return lines.size();
  }
}
