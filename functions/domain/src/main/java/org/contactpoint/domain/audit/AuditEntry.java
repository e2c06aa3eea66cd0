package org.contactpoint.domain.audit;

import java.time.Instant;

/**
 * One entry for the trail: when, who, what; its id, place in the chain and hash are given by the
 * writer.
 */
public record AuditEntry(Instant at, Actor actor, AuditEvent event) {}
