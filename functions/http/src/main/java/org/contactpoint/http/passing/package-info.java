/**
 * Where a call is passed on to the shielding function, which checks and audits for itself: nobody
 * else may read what is hidden (the rules, §6).
 */
@NullMarked
package org.contactpoint.http.passing;

import org.jspecify.annotations.NullMarked;
