package org.contactpoint.acceptance.house.bad.dynamodb;

/** Asks a module that it may not know. */
public record Nosy(org.contactpoint.acceptance.house.bad.http.Nosy neighbour) {}
