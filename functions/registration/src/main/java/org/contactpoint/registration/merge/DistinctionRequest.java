package org.contactpoint.registration.merge;

/** The body of a distinction: "not the same child". */
public record DistinctionRequest(String otherId, DistinctionReason reason) {}
