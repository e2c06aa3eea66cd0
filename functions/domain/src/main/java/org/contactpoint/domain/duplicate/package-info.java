/**
 * Possible duplicates: pairs of records that may be of one child and became two all the same, which
 * a team merges or distinguishes (rules §4.10, one child, one record).
 */
@NullMarked
package org.contactpoint.domain.duplicate;

import org.jspecify.annotations.NullMarked;
