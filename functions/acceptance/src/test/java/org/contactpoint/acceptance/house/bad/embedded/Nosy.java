package org.contactpoint.acceptance.house.bad.embedded;

/** Asks a module that it may not know. */
public record Nosy(org.contactpoint.acceptance.house.bad.search.Nosy neighbour) {}
