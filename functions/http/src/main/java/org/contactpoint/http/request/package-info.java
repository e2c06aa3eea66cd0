/**
 * The judging of a request, step by step (rules §2): who calls, in which role, for which purpose,
 * under which idempotency key. Each step is an immutable value that only the step before it leads
 * to, or ends the request with an answer.
 */
@NullMarked
package org.contactpoint.http.request;

import org.jspecify.annotations.NullMarked;
