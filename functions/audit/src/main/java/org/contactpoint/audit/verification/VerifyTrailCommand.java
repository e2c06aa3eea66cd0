package org.contactpoint.audit.verification;

import org.contactpoint.domain.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An auditor's wish to have the trail verified.
 *
 * @param writer whose chain, null for the whole trail
 */
public record VerifyTrailCommand(Actor actor, @Nullable String writer) {}
