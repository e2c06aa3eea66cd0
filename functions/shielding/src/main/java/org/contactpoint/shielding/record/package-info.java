/** What is done with shielded records: the only reader of what is hidden (rules §6.27). */
@NullMarked
package org.contactpoint.shielding.record;

import org.jspecify.annotations.NullMarked;
