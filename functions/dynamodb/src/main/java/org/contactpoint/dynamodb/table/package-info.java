/**
 * How any table is read and written: creating it, reading and writing its items on conditions, and
 * the attributes that several tables share.
 */
@NullMarked
package org.contactpoint.dynamodb.table;

import org.jspecify.annotations.NullMarked;
