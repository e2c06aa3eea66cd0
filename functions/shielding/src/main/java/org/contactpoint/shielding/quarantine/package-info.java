/**
 * Rows that look like shielded children: shown to the child's team without whereabouts, and decided
 * by that team alone (rules §6).
 */
@NullMarked
package org.contactpoint.shielding.quarantine;

import org.jspecify.annotations.NullMarked;
