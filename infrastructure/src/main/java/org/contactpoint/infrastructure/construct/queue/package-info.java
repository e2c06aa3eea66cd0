/** Queues and the calendar. */
@NullMarked
package org.contactpoint.infrastructure.construct.queue;

import org.jspecify.annotations.NullMarked;
