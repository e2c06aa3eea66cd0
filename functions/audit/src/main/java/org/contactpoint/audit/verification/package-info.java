/** Proving the trail whole on demand: the answer names the first link that does not hold. */
@NullMarked
package org.contactpoint.audit.verification;

import org.jspecify.annotations.NullMarked;
