package org.contactpoint.acceptance.house.bad.http;

/** Asks a module that it may not know. */
public record Nosy(org.contactpoint.acceptance.house.bad.dynamodb.Nosy neighbour) {}
