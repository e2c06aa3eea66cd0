package org.contactpoint.benchmark.coldstart;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one request cost its process.
 *
 * @param classes that were loaded in it
 * @param cpuMillis processor time of all its threads
 * @param millis from handing out the event until its answer
 */
record Cost(double classes, double cpuMillis, double millis) {

  /** The medians of each. */
  static Cost median(List<Cost> all) {
    return new Cost(
        median(all, Cost::classes), median(all, Cost::cpuMillis), median(all, Cost::millis));
  }

  private static double median(List<Cost> all, ToDoubleFunction<Cost> what) {
    return all.stream().mapToDouble(what).sorted().skip(all.size() / 2).findFirst().orElse(0);
  }
}
