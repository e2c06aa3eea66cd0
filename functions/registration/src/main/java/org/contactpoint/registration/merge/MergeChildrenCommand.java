package org.contactpoint.registration.merge;

import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.commit.PendingAnswer;
import org.contactpoint.domain.value.ContactPointId;

/**
 * A merge of two records of one child.
 *
 * @param into the record that stays
 * @param answer what is remembered for a repeat of the request, with the merge's id
 */
public record MergeChildrenCommand(
    Caller caller,
    ContactPointId into,
    ContactPointId duplicate,
    MergeReason reason,
    PendingAnswer answer) {}
