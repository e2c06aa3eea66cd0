package org.contactpoint.registration.notice;

import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.value.ContactPointId;

/** An account begins to watch a child, or ends it. */
public record WatchCommand(Caller caller, Actor actor, ContactPointId child) {}
