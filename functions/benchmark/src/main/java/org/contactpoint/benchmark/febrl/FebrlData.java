package org.contactpoint.benchmark.febrl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records of one or two Febrl files, and which of them are truly one person. */
public record FebrlData(List<FebrlRecord> records) {
  private static final int FIELDS = 11;

  public FebrlData {
    records = List.copyOf(records);
  }

  /** Reads those files, one after the other. */
  public static FebrlData read(Path... files) {
    return new FebrlData(Stream.of(files).flatMap(file -> lines(file).stream()).toList());
  }

  private static List<FebrlRecord> lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(1).filter(line -> !line.isBlank()).map(FebrlData::record).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** No field of these files holds a comma or a quote. */
  private static FebrlRecord record(String line) {
    String[] fields = line.split(",", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("a line has " + FIELDS + " fields");
    }
    String id = fields[0].strip();
    return new FebrlRecord(
        id,
        Integer.parseInt(id.split("-", -1)[1]),
        field(fields[1]),
        field(fields[2]),
        field(fields[3]),
        field(fields[4]),
        field(fields[5]),
        field(fields[6]),
        field(fields[7]),
        field(fields[8]),
        field(fields[9]),
        field(fields[10]));
  }

  private static @Nullable String field(String raw) {
    return raw.isBlank() ? null : raw.strip();
  }

  /** Every pair of records about one person. */
  public Set<FebrlPair> truePairs() {
    Map<Integer, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < records.size(); i++) {
      places.computeIfAbsent(records.get(i).entity(), entity -> new ArrayList<>()).add(i);
    }
    Set<FebrlPair> pairs = new LinkedHashSet<>();
    places.values().forEach(same -> addPairs(pairs, same));
    return pairs;
  }

  private static void addPairs(Set<FebrlPair> pairs, List<Integer> same) {
    for (int i = 0; i < same.size(); i++) {
      for (int j = i + 1; j < same.size(); j++) {
        pairs.add(new FebrlPair(same.get(i), same.get(j)));
      }
    }
  }
}
