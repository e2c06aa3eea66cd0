/**
 * Working days, and the deadlines of work that is done in steps. Nothing here reads a clock: the
 * caller passes the time.
 */
@NullMarked
package org.contactpoint.domain.calendar;

import org.jspecify.annotations.NullMarked;
