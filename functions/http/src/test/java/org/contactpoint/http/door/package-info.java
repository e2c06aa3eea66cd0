/** Proves each refusal that the door owns, through the real gateway handler. */
@NullMarked
package org.contactpoint.http.door;

import org.jspecify.annotations.NullMarked;
