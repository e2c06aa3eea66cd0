package org.contactpoint.benchmark.nation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads a list of this package: a line {@code # name} begins a section, every other one is a
 * weight, a space and a text.
 */
final class WeightedLists {
  private WeightedLists() {}

  /** The sections of one file by their names. */
  static Map<String, Weighted<String>> read(String file) {
    Map<String, List<Weighted.Share<String>>> sections = new LinkedHashMap<>();
    String section = "";
    for (String line : lines(file)) {
      if (line.startsWith("# ")) {
        section = line.substring(2);
      } else {
        sections.computeIfAbsent(section, name -> new ArrayList<>()).add(share(line));
      }
    }
    Map<String, Weighted<String>> lists = new LinkedHashMap<>();
    sections.forEach((name, shares) -> lists.put(name, new Weighted<>(shares)));
    return lists;
  }

  /** One section, which must be there. */
  static Weighted<String> section(Map<String, Weighted<String>> lists, String name) {
    return Objects.requireNonNull(lists.get(name), name);
  }

  private static Weighted.Share<String> share(String line) {
    int space = line.indexOf(' ');
    String text = line.substring(space + 1).intern();
    return new Weighted.Share<>(text, Double.parseDouble(line.substring(0, space)));
  }

  private static List<String> lines(String file) {
    InputStream in = Objects.requireNonNull(WeightedLists.class.getResourceAsStream(file), file);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
