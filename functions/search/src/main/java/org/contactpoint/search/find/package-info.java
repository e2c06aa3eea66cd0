/**
 * Finding a child by what somebody knows: every search is entered into the trail with its criteria
 * and results before anything is shown (rules §3, §7).
 */
@NullMarked
package org.contactpoint.search.find;

import org.jspecify.annotations.NullMarked;
