/**
 * ContactPoint's own search and matching over the invented nation: its own code, with the entries
 * and records in memory instead of a store.
 */
@NullMarked
package org.contactpoint.benchmark.own;

import org.jspecify.annotations.NullMarked;
