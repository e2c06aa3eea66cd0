package org.contactpoint.shielding.emergency;

import org.contactpoint.domain.emergency.Emergency;

/** The body of an emergency. */
public record BreakGlassRequest(Emergency emergency) {}
