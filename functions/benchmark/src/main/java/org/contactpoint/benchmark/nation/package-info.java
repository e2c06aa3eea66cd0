/**
 * The children of a made-up England, the same for the same seed: how families, names, homes and
 * numbers are spread decides what a search costs and finds, so it is all in one place.
 */
@NullMarked
package org.contactpoint.benchmark.nation;

import org.jspecify.annotations.NullMarked;
