package org.contactpoint.acceptance.noninterference;

import java.util.List;

/**
 * A step that showed something else where something hidden was different.
 *
 * @param steps all that was played
 * @param at the step that differed, with what the usual directory showed
 * @param other what the other one showed instead
 */
record Difference(Kind kind, List<Step> steps, Shown at, Shown other) {

  /** The report for whoever must find the leak. */
  String report(long seed) {
    StringBuilder text =
        new StringBuilder("%s can be told from outside (seed %d):%n".formatted(kind, seed));
    steps.forEach(step -> text.append(step).append('\n'));
    return text.append("--- the usual directory shows at step ")
        .append(at.step().number())
        .append(":\n")
        .append(at.text())
        .append("\n--- with another ")
        .append(kind)
        .append(":\n")
        .append(other.text())
        .append('\n')
        .toString();
  }
}
