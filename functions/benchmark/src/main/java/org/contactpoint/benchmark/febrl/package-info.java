/**
 * Reads the Febrl sample files, which others publish results for, with the pairs that are truly one
 * person.
 */
@NullMarked
package org.contactpoint.benchmark.febrl;

import org.jspecify.annotations.NullMarked;
