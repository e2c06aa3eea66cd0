package org.contactpoint.portal.upload;

import java.util.Locale;
import java.util.Map;

/** Why a file was rejected or held, or is reversed in part, as sentences. */
final class Problems {
  private static final Map<String, String> KNOWN =
      Map.of(
          "many-removals",
              "More than 20 rows, and more than 2% of all that this source has sent, take records"
                  + " away or say that a child has died.",
          "many-ends",
              "More than 20 rows, and more than 20% of all that this source has sent, say that a"
                  + " service has ended.",
          "rows-not-taken-back",
              "Not every row could be taken back. Reverse the file once more; if it stays so, tell"
                  + " your support desk.");

  private Problems() {}

  /** The reasons of rejected files are English already, and never repeat what is in the file. */
  static String sentence(String problem) {
    return KNOWN.getOrDefault(
        problem, problem.substring(0, 1).toUpperCase(Locale.ROOT) + problem.substring(1) + ".");
  }
}
