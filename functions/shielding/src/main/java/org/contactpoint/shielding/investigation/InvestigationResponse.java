package org.contactpoint.shielding.investigation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.emergency.Investigation;
import org.jspecify.annotations.Nullable;

/**
 * An investigation.
 *
 * @param accountId who stated the emergency, absent where that is not for the viewer (rules §7)
 * @param organisation the code of the account's organisation, absent likewise
 * @param finding absent while it is open
 * @param closedAt absent while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvestigationResponse(
    String investigationId,
    String childId,
    String emergency,
    String status,
    String openedAt,
    String due,
    @Nullable String accountId,
    @Nullable String organisation,
    @Nullable String finding,
    @Nullable String closedAt) {

  /** The investigation as the caller sees it. */
  static InvestigationResponse of(Investigation investigation, Caller viewer) {
    Investigation.Closure closure = investigation.closure();
    Investigation.Opener opener = investigation.opener();
    boolean seesWho = InvestigationSight.seesWho(viewer.account(), investigation);
    return new InvestigationResponse(
        investigation.id(),
        investigation.child().value(),
        investigation.emergency().code(),
        investigation.status().code(),
        investigation.openedAt().toString(),
        investigation.due().toString(),
        seesWho ? opener.account().value() : null,
        seesWho ? opener.organisation() : null,
        closure == null ? null : closure.finding().code(),
        closure == null ? null : closure.at().toString());
  }
}
