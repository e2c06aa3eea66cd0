/**
 * Records whose archive has ended are destroyed in every table but the trail, and the certificate
 * says so (rules §9.5).
 */
@NullMarked
package org.contactpoint.shielding.destruction;

import org.jspecify.annotations.NullMarked;
