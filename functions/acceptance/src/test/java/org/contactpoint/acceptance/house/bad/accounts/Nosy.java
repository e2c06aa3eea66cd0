package org.contactpoint.acceptance.house.bad.accounts;

/** Asks a module that it may not know. */
public record Nosy(org.contactpoint.acceptance.house.bad.audit.Nosy neighbour) {}
