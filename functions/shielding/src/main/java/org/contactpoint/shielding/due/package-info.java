/** Goes through the index of days and has the steps taken that are due (rules §9.9). */
@NullMarked
package org.contactpoint.shielding.due;

import org.jspecify.annotations.NullMarked;
