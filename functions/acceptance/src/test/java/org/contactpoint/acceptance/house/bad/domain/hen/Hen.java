package org.contactpoint.acceptance.house.bad.domain.hen;

import org.contactpoint.acceptance.house.bad.domain.egg.Egg;

/** Depends on a package that depends on this one. */
public record Hen(Egg hatchedFrom) {}
