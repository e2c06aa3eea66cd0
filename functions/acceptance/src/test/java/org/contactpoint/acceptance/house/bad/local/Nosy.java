package org.contactpoint.acceptance.house.bad.local;

/** Asks a module that it may not know. */
public record Nosy(org.contactpoint.acceptance.house.bad.testkit.Nosy neighbour) {}
