/**
 * Tools of others that answer the same searches over the same children, so that a number is held
 * against something that people know.
 */
@NullMarked
package org.contactpoint.benchmark.peer;

import org.jspecify.annotations.NullMarked;
