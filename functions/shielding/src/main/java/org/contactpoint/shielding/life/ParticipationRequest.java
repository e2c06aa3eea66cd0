package org.contactpoint.shielding.life;

import java.time.LocalDate;
import org.contactpoint.domain.involvement.Competence;
import org.contactpoint.domain.involvement.ConsentGiver;
import org.contactpoint.domain.lifecycle.ParticipationReason;

/**
 * The body of a young person's consent to stay.
 *
 * @param until the first day on which they are to be in the directory no more
 */
public record ParticipationRequest(
    LocalDate until, ParticipationReason ground, OwnConsent consent) {

  /** Who agreed, which must be the young person, how their competence was judged, and when. */
  public record OwnConsent(ConsentGiver givenBy, Competence competence, LocalDate date) {}
}
