/**
 * The keys by their purposes, and how names are hashed and content is encrypted under them. Who may
 * decrypt is decided by who holds the key, not by who can read the table.
 */
@NullMarked
package org.contactpoint.dynamodb.crypto;

import org.jspecify.annotations.NullMarked;
