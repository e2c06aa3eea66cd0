/**
 * Emergencies: an override practitioner who has just signed in is shown what is hidden of one
 * child, once, and the investigation of it opens in the same commit (rules §6).
 */
@NullMarked
package org.contactpoint.shielding.emergency;

import org.jspecify.annotations.NullMarked;
