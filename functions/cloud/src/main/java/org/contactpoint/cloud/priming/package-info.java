/**
 * Warms a function before AWS Lambda takes the snapshot that later instances are started from:
 * beans of its own, and typical requests answered in a context with throw-away keys and tables.
 */
@NullMarked
package org.contactpoint.cloud.priming;

import org.jspecify.annotations.NullMarked;
