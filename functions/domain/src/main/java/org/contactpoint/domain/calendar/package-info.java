/**
 * The days of London, working days, and the deadlines of work that is done in steps. Nothing here
 * has a clock of its own: the caller passes one, or the time.
 */
@NullMarked
package org.contactpoint.domain.calendar;

import org.jspecify.annotations.NullMarked;
