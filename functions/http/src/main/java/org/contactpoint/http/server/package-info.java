/**
 * What the server does for every request, of known and unknown routes alike: the request id, the
 * headers, one line in the log, and its own errors in the form of ours.
 */
@NullMarked
package org.contactpoint.http.server;

import org.jspecify.annotations.NullMarked;
