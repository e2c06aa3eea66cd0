package org.contactpoint.benchmark.coldstart;

import java.util.List;

/**
 * The first request after priming beside later ones in the same process.
 *
 * @param warm medians of requests that come when everything is warm
 * @param asked what the first one asked of its surroundings
 * @param loaded the classes that were loaded in it
 */
record FirstRequest(Cost first, Cost warm, String asked, List<String> loaded) {

  /** The medians of several processes. */
  static FirstRequest median(List<FirstRequest> all) {
    return new FirstRequest(
        Cost.median(all.stream().map(FirstRequest::first).toList()),
        Cost.median(all.stream().map(FirstRequest::warm).toList()),
        all.getFirst().asked(),
        all.getFirst().loaded());
  }
}
