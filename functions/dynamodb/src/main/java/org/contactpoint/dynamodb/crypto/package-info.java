/**
 * Sealing and opening what must not lie readable in a table. Kept apart because who may open is
 * decided by who holds the key, not by who can read the table.
 */
@NullMarked
package org.contactpoint.dynamodb.crypto;

import org.jspecify.annotations.NullMarked;
