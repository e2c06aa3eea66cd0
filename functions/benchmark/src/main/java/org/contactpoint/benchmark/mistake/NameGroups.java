package org.contactpoint.benchmark.mistake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contactpoint.domain.name.Folding;

/**
 * Which names stand for one another. The lists are this benchmark's own: with those that the
 * directory itself looks up, nicknames would be found by definition.
 */
final class NameGroups {
  private final Map<String, List<String>> others = new HashMap<>();

  private NameGroups() {}

  /** The first name of each line and its short forms, for one another. */
  static NameGroups nicknames() {
    NameGroups groups = new NameGroups();
    for (String line : lines("nicknames.txt")) {
      List<String> names = List.of(line.split(" "));
      String proper = names.getFirst();
      names.stream().skip(1).forEach(shorter -> groups.pair(proper, shorter));
    }
    return groups;
  }

  /** All names of a line for one another. */
  static NameGroups spellings() {
    NameGroups groups = new NameGroups();
    for (String line : lines("spellings.txt")) {
      List<String> names = List.of(line.split(" "));
      names.forEach(one -> names.forEach(other -> groups.add(one, other)));
    }
    return groups;
  }

  /** The names that may stand for this one, none for most names. */
  List<String> of(String name) {
    return others.getOrDefault(Folding.fold(name), List.of());
  }

  private void pair(String one, String other) {
    add(one, other);
    add(other, one);
  }

  private void add(String one, String other) {
    if (!one.equals(other)) {
      others.computeIfAbsent(Folding.fold(one), key -> new ArrayList<>()).add(other);
    }
  }

  /** The lines of a list, without its comments. */
  static List<String> lines(String file) {
    InputStream in = Objects.requireNonNull(NameGroups.class.getResourceAsStream(file), file);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
