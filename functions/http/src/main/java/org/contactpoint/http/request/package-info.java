/**
 * The checks of a request, step by step (rules §2): who calls, in which role, for which purpose,
 * under which idempotency key. Each step returns an immutable value that only the step before can
 * make, or ends the request with an answer.
 */
@NullMarked
package org.contactpoint.http.request;

import org.jspecify.annotations.NullMarked;
