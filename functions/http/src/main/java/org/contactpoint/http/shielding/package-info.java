/**
 * What other functions ask of the shielding function, which checks and audits for itself: nobody
 * else may read what is hidden (rules §6).
 */
@NullMarked
package org.contactpoint.http.shielding;

import org.jspecify.annotations.NullMarked;
