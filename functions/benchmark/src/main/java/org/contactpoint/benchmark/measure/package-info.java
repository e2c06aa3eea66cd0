/**
 * How a search is measured: the same questions for each finder, the time that they take and what
 * they find, printed as tables.
 */
@NullMarked
package org.contactpoint.benchmark.measure;

import org.jspecify.annotations.NullMarked;
