/**
 * Records of children and merges of records: their items, documents, codec, adapters and writes.
 */
@NullMarked
package org.contactpoint.dynamodb.child;

import org.jspecify.annotations.NullMarked;
