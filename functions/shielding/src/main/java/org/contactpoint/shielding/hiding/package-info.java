/**
 * Hiding a record, its brothers and sisters and every other copy, and revealing it again (rules
 * §6).
 */
@NullMarked
package org.contactpoint.shielding.hiding;

import org.jspecify.annotations.NullMarked;
