/**
 * Call-backs: whoever needs to talk about a shielded child or a sensitive service is telephoned,
 * and learns nothing before (rules §5, §6).
 */
@NullMarked
package org.contactpoint.shielding.callback;

import org.jspecify.annotations.NullMarked;
