/**
 * Deciding whose an uploaded row is: linked to a child, a new child, or for a person to review
 * (rules §4).
 */
@NullMarked
package org.contactpoint.domain.linkage;

import org.jspecify.annotations.NullMarked;
