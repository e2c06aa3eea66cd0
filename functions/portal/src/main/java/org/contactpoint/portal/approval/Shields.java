package org.contactpoint.portal.approval;

import java.util.List;
import org.contactpoint.portal.page.NoSuchPage;
import org.jspecify.annotations.Nullable;

/** Shields of the own council, as the API lists them. */
public record Shields(List<Shield> items, @Nullable String cursor) {
  public Shields {
    items = List.copyOf(items);
  }

  /** The one with that id; without it there is no page. */
  Shield named(String shieldId) {
    return items.stream()
        .filter(shield -> shield.shieldId().equals(shieldId))
        .findFirst()
        .orElseThrow(NoSuchPage::new);
  }

  /**
   * A shield that somebody asked for.
   *
   * @param unverifiedAsker whether whoever asked had come to the child less than 24 hours before
   *     (rules §6)
   */
  public record Shield(
      String shieldId,
      String childId,
      String status,
      String ground,
      String openedAt,
      String decideBy,
      @Nullable String reviewBy,
      boolean unverifiedAsker) {

    /** Why the child is to be hidden, in words. */
    public String groundWords() {
      return switch (ground) {
        case "domestic-violence" -> "Domestic violence";
        case "adoption" -> "Adoption";
        case "witness" -> "The child or the family are witnesses";
        case "other-harm" -> "Another risk of significant harm";
        default -> ground;
      };
    }
  }
}
