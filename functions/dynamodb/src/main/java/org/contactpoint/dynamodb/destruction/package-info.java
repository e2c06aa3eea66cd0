/** Destroys what is stored of a record, table by table, and the record itself last. */
@NullMarked
package org.contactpoint.dynamodb.destruction;

import org.jspecify.annotations.NullMarked;
