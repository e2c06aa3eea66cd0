/** Tests of how problems are written. */
@NullMarked
package org.contactpoint.http.problem;

import org.jspecify.annotations.NullMarked;
