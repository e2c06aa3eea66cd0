/**
 * Searching for a child: which criteria are enough, which keys are asked for, and how results are
 * ranked and cut (rules §3).
 */
@NullMarked
package org.contactpoint.domain.search;

import org.jspecify.annotations.NullMarked;
