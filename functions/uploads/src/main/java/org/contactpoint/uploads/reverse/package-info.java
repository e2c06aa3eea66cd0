/** Reverses a whole upload: what only it said is withdrawn, newer facts stay (rules §4). */
@NullMarked
package org.contactpoint.uploads.reverse;

import org.jspecify.annotations.NullMarked;
