/** Counts what waits for people, in numbers that name nobody. */
@NullMarked
package org.contactpoint.shielding.workload;

import org.jspecify.annotations.NullMarked;
