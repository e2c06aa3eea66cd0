package org.contactpoint.registration.merge;

/** The body of a merge. */
public record MergeRequest(String duplicateId, MergeReason reason) {}
