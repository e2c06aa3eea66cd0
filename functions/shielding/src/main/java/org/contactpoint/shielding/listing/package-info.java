/** The shields that a team and its approver answer for (the rules, §6). */
@NullMarked
package org.contactpoint.shielding.listing;

import org.jspecify.annotations.NullMarked;
