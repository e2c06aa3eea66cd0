/** Verifying the trail on demand: the answer names the first broken link. */
@NullMarked
package org.contactpoint.audit.verification;

import org.jspecify.annotations.NullMarked;
