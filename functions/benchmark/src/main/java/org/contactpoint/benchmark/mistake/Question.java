package org.contactpoint.benchmark.mistake;

import java.util.Set;
import org.contactpoint.benchmark.nation.Culture;
import org.contactpoint.domain.search.SearchCriteria;

/**
 * A search and whom it is for.
 *
 * @param kid the id of the child
 * @param mistakes none, one or two
 */
public record Question(
    int kid, Culture culture, SearchCriteria criteria, Set<QueryMistake> mistakes) {

  public Question {
    mistakes = Set.copyOf(mistakes);
  }
}
