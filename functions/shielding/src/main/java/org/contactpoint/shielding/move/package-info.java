/**
 * Moves of children to other councils: the responsible council's team starts one, the other's
 * accepts or declines it, and England's sees those that nobody answered in time (rules §4, §9). For
 * shielded children it is the same, and known to the two teams alone (rules §6).
 */
@NullMarked
package org.contactpoint.shielding.move;

import org.jspecify.annotations.NullMarked;
