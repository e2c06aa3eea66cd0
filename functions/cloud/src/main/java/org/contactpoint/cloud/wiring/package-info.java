/** Puts the surroundings together from what the environment says. */
@NullMarked
package org.contactpoint.cloud.wiring;

import org.jspecify.annotations.NullMarked;
