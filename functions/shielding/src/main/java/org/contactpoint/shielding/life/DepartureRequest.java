package org.contactpoint.shielding.life;

import org.contactpoint.domain.whereabouts.ReturnIntended;

/** The body of leaving England. */
public record DepartureRequest(ReturnIntended returnIntended) {}
