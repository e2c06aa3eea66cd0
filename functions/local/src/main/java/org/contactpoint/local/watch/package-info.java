/** Replaces the stream between the trail's table and the function that follows it. */
@NullMarked
package org.contactpoint.local.watch;

import org.jspecify.annotations.NullMarked;
