/** Tests of how problems are told. */
@NullMarked
package org.contactpoint.http.problem;

import org.jspecify.annotations.NullMarked;
