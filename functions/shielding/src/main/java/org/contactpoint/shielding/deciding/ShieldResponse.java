package org.contactpoint.shielding.deciding;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.contactpoint.domain.shielding.Shield;
import org.jspecify.annotations.Nullable;

/**
 * A shield as its own team and approver see it.
 *
 * @param unverifiedAsker whether who asked had come to the child less than 24 hours before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShieldResponse(
    String shieldId,
    String childId,
    String status,
    String ground,
    String openedAt,
    String decideBy,
    @Nullable String reviewBy,
    boolean unverifiedAsker) {

  /** The shield under that status, which for one whose review is overdue is {@code review-due}. */
  public static ShieldResponse of(Shield shield, String status) {
    return new ShieldResponse(
        shield.id().value(),
        shield.child().value(),
        status,
        shield.ground().code(),
        shield.openedAt().toString(),
        shield.decideBy().toString(),
        shield.reviewBy() == null ? null : shield.reviewBy().toString(),
        shield.unverifiedAsker());
  }
}
