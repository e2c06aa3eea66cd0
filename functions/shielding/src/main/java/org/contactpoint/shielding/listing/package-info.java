/**
 * The shields of the children that a council is responsible for, listed to its team and approver
 * (rules §6).
 */
@NullMarked
package org.contactpoint.shielding.listing;

import org.jspecify.annotations.NullMarked;
