/** The edge towards the queue: events come in, and only those that failed come again. */
@NullMarked
package org.contactpoint.uploads.event;

import org.jspecify.annotations.NullMarked;
