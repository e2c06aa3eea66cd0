/**
 * Looks afterwards for children who became two records all the same: each record that changed is
 * compared with those like it, and pairs that may be one child are listed to their team (rules
 * §4.10, one child, one record).
 */
@NullMarked
package org.contactpoint.uploads.duplicate;

import org.jspecify.annotations.NullMarked;
