/**
 * Who a child is, beside its names: date of birth, gender and the identifiers that other bodies
 * gave it (rules §1).
 */
@NullMarked
package org.contactpoint.domain.identity;

import org.jspecify.annotations.NullMarked;
