/** Asking for a shield: the child is hidden at once (rules §6). */
@NullMarked
package org.contactpoint.shielding.opening;

import org.jspecify.annotations.NullMarked;
