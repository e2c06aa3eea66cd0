/**
 * The desk at which other functions hand in calls about shielded children: the only reader of what
 * is hidden (the rules, §6, every copy).
 */
@NullMarked
package org.contactpoint.shielding.desk;

import org.jspecify.annotations.NullMarked;
