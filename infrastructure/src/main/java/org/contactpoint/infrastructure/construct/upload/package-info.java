/** What councils send: the bucket, the event, the queue and the function behind it. */
@NullMarked
package org.contactpoint.infrastructure.construct.upload;

import org.jspecify.annotations.NullMarked;
