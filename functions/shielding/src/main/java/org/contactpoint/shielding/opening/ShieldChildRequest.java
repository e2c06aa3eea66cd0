package org.contactpoint.shielding.opening;

import org.contactpoint.domain.shielding.ShieldAskedBy;
import org.contactpoint.domain.shielding.ShieldGround;

/** The body of a wish for a shield. */
public record ShieldChildRequest(ShieldGround ground, ShieldAskedBy askedBy) {}
