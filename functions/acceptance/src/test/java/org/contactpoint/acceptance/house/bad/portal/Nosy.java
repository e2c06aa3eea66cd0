package org.contactpoint.acceptance.house.bad.portal;

/** Asks a module that it may not know. */
public record Nosy(org.contactpoint.acceptance.house.bad.shielding.Nosy neighbour) {}
