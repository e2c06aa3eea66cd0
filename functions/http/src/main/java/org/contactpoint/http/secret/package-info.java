/**
 * The secret that protects cursors, entity tags and idempotency keys from being guessed or forged.
 */
@NullMarked
package org.contactpoint.http.secret;

import org.jspecify.annotations.NullMarked;
