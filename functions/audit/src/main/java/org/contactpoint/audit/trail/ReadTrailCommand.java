package org.contactpoint.audit.trail;

import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.TrailReader;

/** An auditor's wish to read a page of the trail of one child or one account. */
public record ReadTrailCommand(Caller auditor, Actor actor, TrailReader.Query query) {}
