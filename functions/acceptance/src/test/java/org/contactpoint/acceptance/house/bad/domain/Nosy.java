package org.contactpoint.acceptance.house.bad.domain;

/** Asks a module that it may not know. */
public record Nosy(org.contactpoint.acceptance.house.bad.contract.Nosy neighbour) {}
