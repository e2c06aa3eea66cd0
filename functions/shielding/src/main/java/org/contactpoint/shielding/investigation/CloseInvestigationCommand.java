package org.contactpoint.shielding.investigation;

import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.emergency.Finding;

/**
 * The end of an investigation.
 *
 * @param investigationId as it was sent; what is no id is unknown
 * @param answer remembers the answer for a repeat of the request
 */
public record CloseInvestigationCommand(
    Caller caller, String investigationId, Finding finding, Change.AnswerRemembered answer) {}
