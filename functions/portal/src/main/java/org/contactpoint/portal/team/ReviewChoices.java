package org.contactpoint.portal.team;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.portal.part.Choice.Option;
import org.contactpoint.portal.team.Reviews.Candidate;
import org.contactpoint.portal.team.Reviews.Review;

/** What can be decided of a row that waits, and why. */
public final class ReviewChoices {
  private static final List<Option> REASONS =
      List.of(
          Option.of("same-child", "The records show that it is the same child"),
          Option.of("not-the-same-child", "The records show that it is another child"),
          Option.of("confirmed-with-service", "The service that sent the row confirmed it"),
          Option.of("confirmed-with-family", "The family confirmed it"),
          Option.of("wrong-row", "The row is wrong"));

  private ReviewChoices() {}

  /** Why somebody decides so. */
  public static List<Option> reasons() {
    return REASONS;
  }

  /** What can be decided, with what each means. */
  public static List<Option> of(Review review) {
    List<Option> options = new ArrayList<>();
    for (Candidate one : review.candidates()) {
      options.add(
          Option.of(
              "link:" + one.childId(),
              "It is " + one.person().name() + ", " + one.childId(),
              review.isLookAlike()
                  ? "What the row says is added to the child’s record, and stays hidden."
                  : "What the row says is added to this child’s record."));
    }
    options.add(
        Option.of(
            "create",
            "It is another child",
            review.isLookAlike()
                ? "The row is dealt with as that of a child who is not shielded."
                : "A record is made for a child who is not held yet. Those shown here are"
                    + " remembered as other children."));
    options.add(Option.of("reject", "Reject the row", "Nothing that the row says is kept."));
    return options;
  }
}
