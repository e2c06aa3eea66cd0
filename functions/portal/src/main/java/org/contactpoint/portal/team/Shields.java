package org.contactpoint.portal.team;

import java.util.List;
import java.util.Set;
import org.contactpoint.portal.page.Words;
import org.contactpoint.portal.worklist.Worklist;
import org.jspecify.annotations.Nullable;

/** The shields of a council, as the API lists them. */
public record Shields(List<Shield> items, @Nullable String cursor)
    implements Worklist.Part<Shields.Shield> {

  @Override
  public String idOf(Shield one) {
    return one.shieldId();
  }

  /** One shield. */
  public record Shield(
      String shieldId,
      String childId,
      String status,
      String ground,
      String openedAt,
      String decideBy,
      @Nullable String reviewBy,
      boolean unverifiedAsker) {

    /** Why the child is hidden. */
    public String why() {
      return switch (ground) {
        case "witness" -> "The child or the family are witnesses";
        case "other-harm" -> "Another risk of significant harm";
        default -> Words.code(ground);
      };
    }

    /** What is to happen next, and when. */
    public String next() {
      return switch (status) {
        case "interim" -> "An approver decides by " + Words.time(decideBy);
        case "shielded" -> reviewBy == null ? "" : "Review by " + Words.time(reviewBy);
        case "review-due" ->
            reviewBy == null ? "Review is due" : "Review was due by " + Words.time(reviewBy);
        case "removal-proposed" -> "An approver decides on the removal";
        case "refused" -> "Refused. You can appeal, unless the child is hidden again";
        default -> "";
      };
    }

    /** Whether the team may say now whether it stays. */
    public boolean isForReview() {
      return Set.of("review-due", "shielded", "removal-proposed").contains(status);
    }

    /** Whether the team may appeal against its refusal. */
    public boolean isForAppeal() {
      return status.equals("refused");
    }

    @Override
    public String toString() {
      return "Shield[redacted]";
    }
  }
}
