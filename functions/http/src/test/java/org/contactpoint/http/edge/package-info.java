/** Proves each refusal that the edge owns, through the real gateway handler. */
@NullMarked
package org.contactpoint.http.edge;

import org.jspecify.annotations.NullMarked;
