/**
 * A hundred rows at a time: what they need is read in bulk, each is decided in its turn, and what
 * they come to is committed in order, several to a transaction.
 */
@NullMarked
package org.contactpoint.uploads.slice;

import org.jspecify.annotations.NullMarked;
