package org.contactpoint.shielding.move;

import org.contactpoint.domain.move.DeclineReason;

/** The body of a decline. */
public record DeclineMoveRequest(DeclineReason reason) {}
