/** The secret that keeps cursors, entity tags and idempotency keys from being guessed or made. */
@NullMarked
package org.contactpoint.http.secret;

import org.jspecify.annotations.NullMarked;
