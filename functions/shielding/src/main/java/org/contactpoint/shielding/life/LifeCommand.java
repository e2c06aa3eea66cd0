package org.contactpoint.shielding.life;

import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be said of a child's life.
 *
 * @param answer remembers the answer for a repeat of the request, null where none is remembered
 * @param repeated whether this is that repeat: then nothing changes any more
 */
public record LifeCommand(
    Caller caller,
    Actor actor,
    ContactPointId child,
    LifeWord word,
    Change.@Nullable AnswerRemembered answer,
    boolean repeated) {}
