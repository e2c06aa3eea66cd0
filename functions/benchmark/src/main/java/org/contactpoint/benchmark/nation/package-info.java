/**
 * The children of an invented England, the same for the same seed. The distribution of families,
 * names, homes and numbers decides what a search costs and finds.
 */
@NullMarked
package org.contactpoint.benchmark.nation;

import org.jspecify.annotations.NullMarked;
