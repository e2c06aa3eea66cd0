package org.contactpoint.acceptance.house.bad.openapi;

/** Asks a module that it may not know. */
public record Nosy(org.contactpoint.acceptance.house.bad.dynamodb.Nosy neighbour) {}
