package org.contactpoint.benchmark.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.linkage.MatchRow;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.source.Facts;

/** How often pairs of rows that share a search key agree in each way. */
final class Patterns {
  private static final int LONGEST = 60;

  private Patterns() {}

  static Map<Pattern, Integer> among(List<Facts> rows, MatchRow matching, ComparableWords words) {
    List<Traits> traits = rows.stream().map(facts -> Traits.of(facts, words)).toList();
    Map<Pattern, Integer> counts = new HashMap<>();
    Set<Long> met = new HashSet<>();
    for (List<Integer> block : blocks(rows, words)) {
      for (int i = 0; i < block.size(); i++) {
        for (int j = i + 1; j < block.size(); j++) {
          int one = block.get(i);
          int other = block.get(j);
          if (met.add(((long) one << 32) | other)) {
            Pattern pattern = Pattern.of(matching.agreement(traits.get(one), traits.get(other)));
            counts.merge(pattern, 1, Integer::sum);
          }
        }
      }
    }
    return counts;
  }

  /** Families at one postcode, so that brothers and sisters meet. */
  private static Set<String> families(Facts facts, ComparableWords words) {
    Set<String> keys = new HashSet<>();
    for (IndexKey home : IndexKeys.homes(facts.address())) {
      facts
          .currentName()
          .map(PersonName::family)
          .map(family -> words.sounds().ofFamily(Folding.compact(family.value())))
          .ifPresent(sound -> keys.add(home.text() + " " + sound));
    }
    return keys;
  }

  private static List<List<Integer>> blocks(List<Facts> rows, ComparableWords words) {
    Map<String, List<Integer>> byKey = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      for (IndexKey key : IndexKeys.ofRow(rows.get(i), words.sounds())) {
        byKey.computeIfAbsent(key.family() + key.text(), ignored -> new ArrayList<>()).add(i);
      }
      for (String key : families(rows.get(i), words)) {
        byKey.computeIfAbsent(key, ignored -> new ArrayList<>()).add(i);
      }
    }
    return byKey.values().stream()
        .filter(block -> block.size() > 1 && block.size() <= LONGEST)
        .toList();
  }
}
