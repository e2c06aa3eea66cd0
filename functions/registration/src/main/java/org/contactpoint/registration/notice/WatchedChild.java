package org.contactpoint.registration.notice;

import org.contactpoint.domain.value.ContactPointId;

/**
 * Whether an account watches a child.
 *
 * @param child the number of the record that stands for the child
 */
record WatchedChild(ContactPointId child, boolean watched) {}
