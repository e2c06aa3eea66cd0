package org.contactpoint.domain.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Keyed hashes of the names that feeds sent lately, under keyed places. Whatever is added twice is
 * there once, and everything is forgotten some weeks later.
 */
public interface FeedNames {

  /** Once so many names are under a place, no more are added there. */
  int MOST = 200;

  /**
   * Counts names before they are added; what comes twice is counted twice.
   *
   * @return how many there are with these
   */
  long count(String counter, int more, Instant until);

  /**
   * Adds names under their places.
   *
   * @param until when they may be forgotten
   * @return what is there from now on; under a place that is full, what was to be added
   */
  Map<String, Set<String>> add(Map<String, Set<String>> names, Instant until);

  /**
   * Asks at once what is under those places, in one read; whoever takes the answer waits for it.
   */
  Supplier<Map<String, Set<String>>> ask(Collection<String> places);
}
