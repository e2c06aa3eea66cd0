/** Tests each refusal of the edge, through the real gateway handler. */
@NullMarked
package org.contactpoint.http.edge;

import org.jspecify.annotations.NullMarked;
