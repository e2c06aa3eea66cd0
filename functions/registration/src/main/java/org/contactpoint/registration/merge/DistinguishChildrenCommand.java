package org.contactpoint.registration.merge;

import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * A record that two children are not the same.
 *
 * @param answer remembers the answer for a repeat of the request, null where this is one
 */
public record DistinguishChildrenCommand(
    Caller caller,
    ContactPointId one,
    ContactPointId other,
    DistinctionReason reason,
    Change.@Nullable AnswerRemembered answer) {}
