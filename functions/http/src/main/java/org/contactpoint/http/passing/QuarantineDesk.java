package org.contactpoint.http.passing;

import java.util.List;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.jspecify.annotations.Nullable;

/**
 * The desk for rows that look like shielded children. To the child's team they are reviews among
 * others; to everybody else they are nowhere (the rules, §6).
 */
public interface QuarantineDesk {

  /**
   * A page of such rows.
   *
   * @param shown the children whom it shows
   * @param next where the list goes on, null at its end
   */
  record Page(List<ReviewItem> items, List<ContactPointId> shown, @Nullable String next) {
    public Page {
      items = List.copyOf(items);
      shown = List.copyOf(shown);
    }
  }

  /** The rows that look like children for whom the caller's own council answers. */
  Page page(Call call, @Nullable String after, int limit);

  /** Decides such a row; 404 where there is none of that name for this caller. */
  Answer decide(
      Call call,
      String reviewId,
      ReviewDecision decision,
      @Nullable String childId,
      @Nullable String reason);
}
