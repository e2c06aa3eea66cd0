/**
 * The single typed values that a record is made of: each reads what people and files key in, brings
 * it to one form and can't exist in any other, so that no free text ever finds a place to stay.
 */
@NullMarked
package org.contactpoint.domain.value;

import org.jspecify.annotations.NullMarked;
