/**
 * How many records are due on a day, by council and step, from the index of days (rules §9).
 * Shielded children are in no count: to which council one belongs is hidden (rules §6).
 */
@NullMarked
package org.contactpoint.shielding.forecast;

import org.jspecify.annotations.NullMarked;
