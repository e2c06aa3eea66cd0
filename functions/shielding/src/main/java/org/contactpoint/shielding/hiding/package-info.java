/**
 * Hiding a record, taking brothers, sisters and every other copy along, and revealing it again
 * (rules §6).
 */
@NullMarked
package org.contactpoint.shielding.hiding;

import org.jspecify.annotations.NullMarked;
