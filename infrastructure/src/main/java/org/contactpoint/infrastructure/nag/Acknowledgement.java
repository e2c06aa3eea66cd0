package org.contactpoint.infrastructure.nag;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A finding that we live with.
 *
 * @param rules the rules as they are named in the report
 * @param where the paths of the constructs that it concerns, below the stage
 * @param reason why, for a security officer
 */
public record Acknowledgement(List<String> rules, Predicate<String> where, String reason) {
  public Acknowledgement {
    rules = List.copyOf(rules);
  }

  /** At every path that matches, wherever the pattern's stars are. */
  static Acknowledgement at(String pattern, String reason, String... rules) {
    String regex = ("\\Q" + pattern + "\\E").replace("*", "\\E.*\\Q");
    return new Acknowledgement(List.of(rules), Pattern.compile(regex).asMatchPredicate(), reason);
  }
}
