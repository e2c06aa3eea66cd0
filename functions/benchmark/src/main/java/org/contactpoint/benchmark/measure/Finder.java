package org.contactpoint.benchmark.measure;

import java.util.List;
import org.contactpoint.domain.search.SearchCriteria;

/** Whoever answers searches over a nation. */
@FunctionalInterface
public interface Finder {

  /** The ids of the children found, best first, that many at most. */
  List<Integer> find(SearchCriteria criteria, int most);
}
