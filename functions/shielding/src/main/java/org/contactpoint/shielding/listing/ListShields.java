package org.contactpoint.shielding.listing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/** Lists the shields for which the caller's own authority answers, and no others. */
@Singleton
public final class ListShields {

  private final Shields shields;
  private final Clock clock;

  public ListShields(Shields shields, Clock clock) {
    this.shields = shields;
    this.clock = clock;
  }

  /**
   * A page of the list.
   *
   * @param next the position of the next page, null on the last page
   */
  public record Page(List<Shield> shields, @Nullable ListPlace next) {}

  /** The page from behind that place; without a status, all that hide a child. */
  public Page page(
      Caller caller, @Nullable ShieldStatus wanted, @Nullable ListPlace after, int limit) {
    Authority authority = caller.account().authority();
    List<Shield> found = new ArrayList<>();
    if (authority == null) {
      return new Page(found, null);
    }
    @Nullable ListPlace place = after;
    List<Shield> batch = shields.of(authority, place, limit);
    while (!batch.isEmpty()) {
      for (Shield shield : batch) {
        place = shield.place();
        if (isWanted(shield, wanted)) {
          found.add(shield);
        }
        if (found.size() == limit) {
          return new Page(found, place);
        }
      }
      batch = shields.of(authority, place, limit);
    }
    return new Page(found, null);
  }

  /** The state as of now: an overdue review shows, and never unshields. */
  public ShieldStatus status(Shield shield) {
    boolean due = shield.status() == ShieldStatus.SHIELDED && shield.isReviewDue(clock.instant());
    return due ? ShieldStatus.REVIEW_DUE : shield.status();
  }

  private boolean isWanted(Shield shield, @Nullable ShieldStatus wanted) {
    return wanted == null ? shield.hides() : status(shield) == wanted;
  }
}
