/**
 * Wires the storage from a client, keys, a clock and the tables' names: the same beans for every
 * deployable and for the local process.
 */
@NullMarked
package org.contactpoint.dynamodb.wiring;

import org.jspecify.annotations.NullMarked;
