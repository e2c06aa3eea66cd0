package org.contactpoint.registration.involvement;

import java.time.LocalDate;
import org.contactpoint.domain.involvement.Competence;
import org.contactpoint.domain.involvement.ConsentGiver;
import org.contactpoint.domain.involvement.HarmGround;
import org.contactpoint.domain.involvement.ServiceType;
import org.jspecify.annotations.Nullable;

/**
 * The body of a new involvement.
 *
 * @param practitioner the person it is for, where a management team enters it on somebody's behalf
 */
public record AddInvolvementRequest(
    ServiceType serviceType,
    LocalDate start,
    @Nullable Boolean leadPractitioner,
    @Nullable Boolean assessmentHeld,
    @Nullable ConsentRequest consent,
    @Nullable HarmGround harmGround,
    @Nullable BehalfRequest practitioner) {

  /** Who agreed, how their competence was judged, and when. */
  public record ConsentRequest(ConsentGiver givenBy, Competence competence, LocalDate date) {}

  /** The active account for which the team acts. */
  public record BehalfRequest(String accountId) {}
}
