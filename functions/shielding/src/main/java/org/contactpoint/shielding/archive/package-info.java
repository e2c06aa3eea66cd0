/**
 * Records whose archive begins are taken out of the search lists (rules §9). It is done here, and
 * not where files are worked, because an undecided shield or an open investigation puts it off, and
 * nobody else may know of either.
 */
@NullMarked
package org.contactpoint.shielding.archive;

import org.jspecify.annotations.NullMarked;
