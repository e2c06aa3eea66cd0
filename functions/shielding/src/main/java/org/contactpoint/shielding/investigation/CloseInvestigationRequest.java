package org.contactpoint.shielding.investigation;

import org.contactpoint.domain.emergency.Finding;

/** The body of a closure. */
public record CloseInvestigationRequest(Finding finding) {}
