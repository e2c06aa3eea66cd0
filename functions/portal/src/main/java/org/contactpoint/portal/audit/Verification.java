package org.contactpoint.portal.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a verification of the trail found, as the API says.
 *
 * @param entries how many were followed until the end or the first broken link
 * @param head the digest at the end of the chain, or of all chains
 * @param firstBroken null where everything is whole
 */
public record Verification(
    boolean intact, long entries, String head, @Nullable BrokenLink firstBroken) {

  /** The first link that does not hold. */
  public record BrokenLink(String entryId, String kind, String writer) {

    /** What is wrong with it. */
    public String words() {
      return switch (kind) {
        case "changed" -> "This entry is not what was written";
        case "removed" -> "An entry is missing here";
        case "inserted" -> "This entry was put in later";
        case "cut-tail" -> "The last entries are missing";
        case "vanished-writer" -> "The whole chain is missing";
        case "broken-head" -> "The end of the chain does not fit its entries";
        case "missing-mention" -> "A child whom this entry names is no longer found by it";
        case "broken-criteria" -> "What was searched for is missing, or is not what was sealed";
        default -> kind;
      };
    }
  }
}
