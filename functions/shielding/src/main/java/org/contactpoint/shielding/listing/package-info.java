/** The shields that a team and its approver answer for (rules §6). */
@NullMarked
package org.contactpoint.shielding.listing;

import org.jspecify.annotations.NullMarked;
