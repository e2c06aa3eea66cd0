package org.contactpoint.benchmark.learn;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.source.Facts;
import org.jspecify.annotations.Nullable;

/** How frequent names are, counted in files where most children occur once. */
public final class LearntNames {
  private static final int LEAST = 5;
  private static final double MILLION = 1_000_000;

  private final Map<String, Integer> given = new HashMap<>();
  private final Map<String, Integer> family = new HashMap<>();
  private final Map<String, Integer> first = new HashMap<>();
  private final int children;

  private LearntNames(List<Facts> rows) {
    this.children = rows.size();
    rows.forEach(facts -> facts.currentName().ifPresent(this::count));
  }

  /**
   * The lines of the list: a name and how many children of a million have it in their given name,
   * in their family name, and as the first of several given names.
   *
   * @param folder files as councils send them, {@code council/feed/file}
   */
  public static String from(Path folder) {
    return new LearntNames(UploadedFacts.ofEachChildOnce(folder)).lines();
  }

  private void count(PersonName name) {
    forms(name.given()).forEach(form -> given.merge(form, 1, Integer::sum));
    forms(name.family()).forEach(form -> family.merge(form, 1, Integer::sum));
    NamePart part = name.given();
    List<String> parts = part == null ? List.of() : Folding.parts(part.value());
    if (parts.size() > 1) {
      first.merge(parts.getFirst(), 1, Integer::sum);
    }
  }

  /** The whole as one word and each part, once. */
  private static Set<String> forms(@Nullable NamePart name) {
    Set<String> forms = new TreeSet<>();
    if (name != null) {
      List<String> parts = Folding.parts(name.value());
      forms.add(String.join("", parts));
      parts.stream().filter(part -> part.length() > 1).forEach(forms::add);
    }
    return forms;
  }

  private String lines() {
    Set<String> names = new TreeSet<>(given.keySet());
    names.addAll(family.keySet());
    StringBuilder lines = new StringBuilder("name,given,family,first\n");
    for (String name : names) {
      if (name.matches("[a-z]+") && Math.max(of(given, name), of(family, name)) > 0) {
        lines.append(name).append(',').append(of(given, name)).append(',');
        lines.append(of(family, name)).append(',').append(of(first, name)).append('\n');
      }
    }
    return lines.toString();
  }

  /** Of a million; a name of fewer than five is not listed. */
  private long of(Map<String, Integer> counts, String name) {
    int count = counts.getOrDefault(name, 0);
    return count < LEAST ? 0 : Math.round(count * MILLION / children);
  }
}
