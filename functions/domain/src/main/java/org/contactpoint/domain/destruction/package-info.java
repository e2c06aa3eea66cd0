/**
 * The end of a record: what is remembered of children whose records were destroyed, and what is
 * left to destroy of those whose destruction has begun (rules §9.5).
 */
@NullMarked
package org.contactpoint.domain.destruction;

import org.jspecify.annotations.NullMarked;
