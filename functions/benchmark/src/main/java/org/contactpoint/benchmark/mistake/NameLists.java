package org.contactpoint.benchmark.mistake;

import java.util.List;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.nation.Culture;

/**
 * Which names stand for one another. None of these lists is one that the directory itself looks up:
 * with those, nicknames would be found by definition.
 */
public sealed interface NameLists permits OwnLists, ListsOfOthers {

  /** The lists of a seed: those of others for {@link Seeds#FRESH}, else the benchmark's own. */
  static NameLists of(long seed) {
    return seed == Seeds.FRESH ? ofOthers() : new OwnLists();
  }

  /** The lists of others, whatever the seed: for looking at what goes wrong. */
  static NameLists ofOthers() {
    return new ListsOfOthers();
  }

  /** Short, pet and English forms of a given name, or what it is a short form of. */
  List<String> shortForms(Culture culture, String given);

  /** Other usual spellings of a name. */
  List<String> spellings(Culture culture, Part part, String name);

  /** The name in another script, or in Latin letters where it is in another one. */
  List<String> scripts(Culture culture, Part part, String name);

  /** Whether names are also shortened by rule and written in another script. */
  boolean knowMore();

  /** Which of a child's two names it is. */
  enum Part {
    GIVEN,
    FAMILY
  }
}
