/**
 * Tables as such: creating them from their descriptions, and reading and writing items of one
 * table, whatever they mean.
 */
@NullMarked
package org.contactpoint.dynamodb.table;

import org.jspecify.annotations.NullMarked;
