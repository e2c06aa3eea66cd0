/**
 * What becomes of a shield: decided by somebody who did not ask, looked at again every six months,
 * removed by two people (rules §6).
 */
@NullMarked
package org.contactpoint.shielding.deciding;

import org.jspecify.annotations.NullMarked;
