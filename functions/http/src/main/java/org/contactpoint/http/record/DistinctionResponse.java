package org.contactpoint.http.record;

/** Two children who are known to be two. */
public record DistinctionResponse(String childId, String otherId) {}
