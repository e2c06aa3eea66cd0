package org.contactpoint.domain.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * That what was searched for in the entries of one alert is decrypted, once: two people approve it,
 * a national auditor and one of the account's council (rules §7.19).
 *
 * @param second null while one has approved it
 * @param places where in the trail the encrypted criteria are, none while one has approved it
 * @param usedAt when they were decrypted, null before
 */
public record CriteriaOpening(
    Approval first, @Nullable Approval second, List<String> places, @Nullable Instant usedAt) {

  /** How long after the first approval the criteria may be decrypted. */
  public static final Duration WITHIN = Duration.ofHours(24);

  /**
   * Somebody's approval.
   *
   * @param as {@link Role#NATIONAL_AUDITOR} or {@link Role#COUNCIL_AUDITOR}
   */
  public record Approval(AccountId by, PersonId person, Role as, Instant at) {}

  public CriteriaOpening {
    places = List.copyOf(places);
  }

  /** One that a second person has to approve. */
  public static CriteriaOpening begun(Approval first) {
    return new CriteriaOpening(first, null, List.of(), null);
  }

  /** Whether it can be approved or used no more. */
  public boolean isOver(Instant now) {
    return usedAt != null || now.isAfter(first.at().plus(WITHIN));
  }

  /** Whether the criteria may be decrypted now. */
  public boolean isApproved(Instant now) {
    return second != null && !isOver(now);
  }

  /**
   * The same, approved by a second person; empty where it is the same person, or one of the same
   * role.
   */
  public Optional<CriteriaOpening> approved(Approval other, List<String> where) {
    boolean isAnother = !other.person().equals(first.person()) && other.as() != first.as();
    return second == null && isAnother
        ? Optional.of(new CriteriaOpening(first, other, where, null))
        : Optional.empty();
  }

  /** The same, used. */
  public CriteriaOpening used(Instant now) {
    return new CriteriaOpening(first, second, places, now);
  }
}
