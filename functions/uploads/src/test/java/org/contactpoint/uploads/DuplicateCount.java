package org.contactpoint.uploads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.duplicate.DuplicateChecks;
import org.contactpoint.domain.duplicate.RecordPair;
import org.contactpoint.domain.linkage.DuplicateRule;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Counts the pairs of records that are listed as possible duplicates, and how many of them truly
 * are one child: what of their time teams spend on twins (rules §4).
 */
final class DuplicateCount {
  private final Set<RecordPair> listed = new HashSet<>();
  private long one;
  private long twice;
  private long found;
  private long missed;
  private final DuplicateRule rule = new DuplicateRule(Office.WORDS);
  private final Children children;

  DuplicateCount(
      DuplicateChecks duplicates, Children children, Map<ContactPointId, Set<String>> people) {
    this.children = children;
    for (ContactPointId child : people.keySet()) {
      duplicates.known(child).keySet().forEach(other -> listed.add(RecordPair.of(child, other)));
    }
    one = listed.stream().filter(pair -> isOne(pair, people)).count();
    count(people);
  }

  private static boolean isOne(RecordPair pair, Map<ContactPointId, Set<String>> people) {
    return !Collections.disjoint(
        people.getOrDefault(pair.one(), Set.of()), people.getOrDefault(pair.other(), Set.of()));
  }

  private void count(Map<ContactPointId, Set<String>> people) {
    Map<String, List<ContactPointId>> records = new HashMap<>();
    people.forEach(
        (child, persons) ->
            persons.forEach(
                person -> records.computeIfAbsent(person, p -> new ArrayList<>()).add(child)));
    for (List<ContactPointId> of : records.values()) {
      for (int i = 0; i < of.size(); i++) {
        for (int j = 0; j < i; j++) {
          twice++;
          boolean isListed = listed.contains(RecordPair.of(of.get(i), of.get(j)));
          found += isListed ? 1 : 0;
          missed += !isListed && isPair(of.get(i), of.get(j)) ? 1 : 0;
        }
      }
    }
  }

  private boolean isPair(ContactPointId some, ContactPointId another) {
    ChildRecord one = children.find(some).orElse(null);
    ChildRecord other = children.find(another).orElse(null);
    return one != null && other != null && rule.holds(one, other, children);
  }

  /** How many of the pairs are truly one child, between 0 and 1. */
  double precision() {
    return listed.isEmpty() ? 1 : (double) one / listed.size();
  }

  /** Pairs of records of one child that the rule would list, and that were not found. */
  long missed() {
    return missed;
  }

  String report() {
    return String.format(
        Locale.ROOT,
        "%npossible duplicates: %d pairs listed, %d of them one child; of %d pairs of records of"
            + " one child %d are listed, %d more are pairs by the rule",
        listed.size(),
        one,
        twice,
        found,
        missed);
  }
}
