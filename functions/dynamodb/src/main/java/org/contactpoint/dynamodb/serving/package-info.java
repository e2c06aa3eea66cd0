/**
 * The lock on tables that were put back: until the shields were replayed, nobody is served from
 * them, whoever forgets what.
 */
@NullMarked
package org.contactpoint.dynamodb.serving;

import org.jspecify.annotations.NullMarked;
