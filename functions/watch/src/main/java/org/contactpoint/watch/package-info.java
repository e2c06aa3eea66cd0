/** Looks for misuse in the trail as it is written, and shows auditors what it found (rules §7). */
@NullMarked
package org.contactpoint.watch;

import org.jspecify.annotations.NullMarked;
