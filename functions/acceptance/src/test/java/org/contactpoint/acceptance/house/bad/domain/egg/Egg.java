package org.contactpoint.acceptance.house.bad.domain.egg;

import org.contactpoint.acceptance.house.bad.domain.hen.Hen;

/** Depends on a package that depends on this one. */
public record Egg(Hen laidBy) {}
