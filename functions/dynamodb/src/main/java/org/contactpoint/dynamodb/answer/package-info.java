/**
 * Answers that are remembered by the key of their request, so that a repeated request changes
 * nothing.
 */
@NullMarked
package org.contactpoint.dynamodb.answer;

import org.jspecify.annotations.NullMarked;
