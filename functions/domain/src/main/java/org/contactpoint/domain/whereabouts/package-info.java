/**
 * Where a child lives: an address with its status, or that none is known (rules §1). Kept apart
 * from the identity because it is what a shield hides.
 */
@NullMarked
package org.contactpoint.domain.whereabouts;

import org.jspecify.annotations.NullMarked;
