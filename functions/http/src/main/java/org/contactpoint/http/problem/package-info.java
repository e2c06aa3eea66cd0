/**
 * How errors are answered: one form (RFC 9457) for the edge, the server's own errors and faults
 * alike, so that nothing is learned from the way in which a request fails.
 */
@NullMarked
package org.contactpoint.http.problem;

import org.jspecify.annotations.NullMarked;
