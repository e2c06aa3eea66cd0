/**
 * Putting children and the services that know them on record, and keeping those records true as
 * children move.
 */
@NullMarked
package org.contactpoint.registration;

import org.jspecify.annotations.NullMarked;
