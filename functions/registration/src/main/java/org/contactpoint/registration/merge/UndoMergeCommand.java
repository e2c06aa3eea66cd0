package org.contactpoint.registration.merge;

import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.value.ContactPointId;

/**
 * A merge that is to be undone.
 *
 * @param into the record that it made
 * @param mergeId as it was sent; what is no id is unknown
 */
public record UndoMergeCommand(Caller caller, ContactPointId into, String mergeId) {}
