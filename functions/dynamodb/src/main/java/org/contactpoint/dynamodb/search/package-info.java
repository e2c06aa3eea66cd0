/**
 * The search index: its items, the keyed hashes of its keys, its adapter and the writes that follow
 * from a record.
 */
@NullMarked
package org.contactpoint.dynamodb.search;

import org.jspecify.annotations.NullMarked;
