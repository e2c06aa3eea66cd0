package org.contactpoint.benchmark.mistake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.contactpoint.benchmark.nation.Culture;

/**
 * Lists that others compiled, by culture: a line is a culture, {@code given} or {@code family}, a
 * name and what stands for it. A given name that its culture's lists lack is looked up as a British
 * one, because many children have one.
 */
final class ListsOfOthers implements NameLists {
  private final Map<String, List<String>> shortForms = read("elsewhere/short.txt");
  private final Map<String, List<String>> spellings = read("elsewhere/spelling.txt");
  private final Map<String, List<String>> scripts = read("elsewhere/script.txt");

  @Override
  public List<String> shortForms(Culture culture, String given) {
    return of(shortForms, culture, Part.GIVEN, given);
  }

  @Override
  public List<String> spellings(Culture culture, Part part, String name) {
    return of(spellings, culture, part, name);
  }

  @Override
  public List<String> scripts(Culture culture, Part part, String name) {
    return scripts.getOrDefault(key(culture, part, name), List.of());
  }

  @Override
  public boolean knowMore() {
    return true;
  }

  private static List<String> of(
      Map<String, List<String>> lists, Culture culture, Part part, String name) {
    List<String> own = lists.get(key(culture, part, name));
    return own == null && part == Part.GIVEN && culture.isLatin()
        ? lists.getOrDefault(key(Culture.BRITISH, part, name), List.of())
        : own == null ? List.of() : own;
  }

  private static String key(Culture culture, Part part, String name) {
    return culture.code() + " " + part.name().toLowerCase(Locale.ROOT) + " " + name;
  }

  private static Map<String, List<String>> read(String file) {
    Map<String, List<String>> lists = new HashMap<>();
    for (String line : NameGroups.lines(file)) {
      List<String> words = List.of(line.split(" "));
      lists.put(String.join(" ", words.subList(0, 3)), words.subList(3, words.size()));
    }
    return Map.copyOf(lists);
  }
}
