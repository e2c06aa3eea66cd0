package org.contactpoint.benchmark.mistake;

import java.util.List;
import org.contactpoint.benchmark.nation.Culture;

/** The lists that were written for this benchmark, the same for every culture. */
final class OwnLists implements NameLists {
  private final NameGroups nicknames = NameGroups.nicknames();
  private final NameGroups spellings = NameGroups.spellings();

  @Override
  public List<String> shortForms(Culture culture, String given) {
    return nicknames.of(given);
  }

  @Override
  public List<String> spellings(Culture culture, Part part, String name) {
    return spellings.of(name);
  }

  @Override
  public List<String> scripts(Culture culture, Part part, String name) {
    return List.of();
  }

  @Override
  public boolean knowMore() {
    return false;
  }
}
