/** The index of days, as items of {@code life-cycle}. */
@NullMarked
package org.contactpoint.dynamodb.lifecycle;

import org.jspecify.annotations.NullMarked;
