package org.contactpoint.portal.team;

import java.util.List;
import java.util.Optional;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.PageRequest;

/**
 * A list of shields, by how far they are.
 *
 * @param none what it means that the list is empty
 */
public record ShieldStatus(String code, String text, String none) {
  private static final List<ShieldStatus> ALL =
      List.of(
          new ShieldStatus("review-due", "To review", "No shield is due for review."),
          new ShieldStatus(
              "interim", "Waiting for an approver", "No shield waits for an approver."),
          new ShieldStatus(
              "removal-proposed", "Removal proposed", "Nobody has proposed to remove a shield."),
          new ShieldStatus("shielded", "In force", "No child of your council is shielded."),
          new ShieldStatus("refused", "Refused", "No shield was refused."));

  /** All lists. */
  public static List<ShieldStatus> all() {
    return ALL;
  }

  static ShieldStatus of(PageRequest request) {
    Optional<String> asked = request.parameter("status");
    return ALL.stream()
        .filter(one -> asked.filter(one.code::equals).isPresent())
        .findFirst()
        .orElseGet(ALL::getFirst);
  }

  /** Its path of ours. */
  public String page() {
    return ListPlace.first(code).on("/team/shields");
  }

  /** The place that the address names, in the list that it names. */
  static ListPlace place(PageRequest request) {
    return ListPlace.of(request).in(of(request).code);
  }
}
