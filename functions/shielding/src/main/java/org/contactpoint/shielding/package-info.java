/**
 * Hiding children who could be harmed if found, and the few audited ways to see what is hidden
 * (rules §6).
 */
@NullMarked
package org.contactpoint.shielding;

import org.jspecify.annotations.NullMarked;
