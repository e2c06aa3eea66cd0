/**
 * Seals of the trail on one machine: signed heads in files that are written once, so that a
 * verification reads what follows the newest of them.
 */
@NullMarked
package org.contactpoint.local.seal;

import org.jspecify.annotations.NullMarked;
