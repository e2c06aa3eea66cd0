/**
 * What may be disclosed: nothing leaves the service before its audit entry is written (rules §7).
 */
@NullMarked
package org.contactpoint.domain.disclosure;

import org.jspecify.annotations.NullMarked;
