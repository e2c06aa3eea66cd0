/**
 * Who a child is, apart from names: date of birth, gender and the identifiers that other bodies
 * allocated (rules §1).
 */
@NullMarked
package org.contactpoint.domain.identity;

import org.jspecify.annotations.NullMarked;
