package org.contactpoint.dynamodb.name;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which given names are forms of one another: the British list of this house, where all names of a
 * line belong together, and the list "nicknames" of Carlton Northern and others, which knows names
 * and their short forms (see NOTICE).
 *
 * <p>All names are folded and without spaces.
 */
public final class Nicknames {
  private final Map<String, Set<String>> groups = new HashMap<>();
  private final Map<String, Set<String>> members = new HashMap<>();
  private final Map<String, Set<String>> longForms = new HashMap<>();
  private final Map<String, Set<String>> shortForms = new HashMap<>();
  private final Map<String, Set<String>> kin = new HashMap<>();

  /** Reads both lists. */
  public Nicknames() {
    Resources.lines("british-names.txt").stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split(" ")))
        .forEach(this::addGroup);
    Resources.lines("nicknames.csv").stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(row -> addShortForm(row[0], row[2]));
    all().forEach(name -> kin.put(name, kinOf(name)));
  }

  /** All the names that this one may be a form of or may have as a form, itself left out. */
  public Set<String> kin(String name) {
    return kin.getOrDefault(name, Set.of());
  }

  private Set<String> kinOf(String name) {
    Set<String> kin = new LinkedHashSet<>();
    groups
        .getOrDefault(name, Set.of())
        .forEach(head -> kin.addAll(members.getOrDefault(head, Set.of())));
    kin.addAll(longForms.getOrDefault(name, Set.of()));
    kin.addAll(shortForms.getOrDefault(name, Set.of()));
    kin.remove(name);
    return kin;
  }

  /**
   * The name that represents this one's group wherever names of a group must look the same: the
   * same every time, and the name itself where it belongs to several groups or to none.
   */
  public String representative(String name) {
    Set<String> heads = groups.getOrDefault(name, Set.of());
    if (!heads.isEmpty()) {
      return heads.size() == 1 ? heads.iterator().next() : name;
    }
    Set<String> longer = longForms.getOrDefault(name, Set.of());
    boolean plain = longer.size() == 1 && !shortForms.containsKey(name);
    return plain ? headOf(longer.iterator().next()) : name;
  }

  /** Every name of the lists. */
  Set<String> all() {
    Set<String> all = new TreeSet<>(groups.keySet());
    all.addAll(longForms.keySet());
    all.addAll(shortForms.keySet());
    return all;
  }

  private String headOf(String name) {
    Set<String> heads = groups.getOrDefault(name, Set.of());
    return heads.size() == 1 ? heads.iterator().next() : name;
  }

  private void addGroup(List<String> names) {
    String head = names.getFirst();
    members.computeIfAbsent(head, ignored -> new LinkedHashSet<>()).addAll(names);
    names.forEach(name -> groups.computeIfAbsent(name, ignored -> new TreeSet<>()).add(head));
  }

  private void addShortForm(String name, String form) {
    longForms.computeIfAbsent(form, ignored -> new TreeSet<>()).add(name);
    shortForms.computeIfAbsent(name, ignored -> new TreeSet<>()).add(form);
  }
}
