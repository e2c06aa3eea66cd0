/** Shields: hiding a child who may be harmed if found, and everything that follows (rules §6). */
@NullMarked
package org.contactpoint.domain.shielding;

import org.jspecify.annotations.NullMarked;
