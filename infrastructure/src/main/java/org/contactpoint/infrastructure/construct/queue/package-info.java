/** Queues and scheduled rules. */
@NullMarked
package org.contactpoint.infrastructure.construct.queue;

import org.jspecify.annotations.NullMarked;
