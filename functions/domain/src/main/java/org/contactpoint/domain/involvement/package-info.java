/**
 * Services that work with a child: service type, organisation, practitioner, start and end, and the
 * consent without which a sensitive service is not recorded (rules §1, §5).
 */
@NullMarked
package org.contactpoint.domain.involvement;

import org.jspecify.annotations.NullMarked;
