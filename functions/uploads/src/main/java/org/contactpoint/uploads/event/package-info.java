/** The handler of the queue: only messages that failed come again. */
@NullMarked
package org.contactpoint.uploads.event;

import org.jspecify.annotations.NullMarked;
