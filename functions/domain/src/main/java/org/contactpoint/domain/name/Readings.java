package org.contactpoint.domain.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ways in which a name is written in the letters a to z: a name in another script, or with
 * letters that English lacks, has several, as many as sources commonly use (ə as a and as e, ш as
 * sh, ü as u and as ue, 陳 as Chen and as Chan).
 */
public final class Readings {
  /** The most readings of one name. */
  public static final int MOST = 4;

  private Readings() {}

  /**
   * The readings, the most usual first, at least one and at most {@value #MOST}; each as its parts
   * in their order, folded.
   */
  public static List<List<String>> of(String name, Sounds sounds) {
    if (Folding.isPlain(name)) {
      return List.of(Folding.parts(name));
    }
    Set<List<String>> all = new LinkedHashSet<>();
    for (String latin : sounds.inLatin(name)) {
      LatinLetters.spellings(latin).stream()
          .map(Folding::parts)
          .filter(parts -> !parts.isEmpty())
          .forEach(all::add);
    }
    return all.isEmpty() ? List.of(Folding.parts(name)) : all.stream().limit(MOST).toList();
  }
}
