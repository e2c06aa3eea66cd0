/**
 * What a team says of the life of a child in its council: that a young person stays beyond 18, that
 * the child died or did not, that they left England (rules §9). It is served here, since only this
 * function knows who is responsible for a shielded child, and so answers alike for open ones.
 */
@NullMarked
package org.contactpoint.shielding.life;

import org.jspecify.annotations.NullMarked;
