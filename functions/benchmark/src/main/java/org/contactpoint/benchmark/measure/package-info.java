/**
 * How a search is measured: the same questions to everyone, the time that they take and what they
 * find, in tables that can be read.
 */
@NullMarked
package org.contactpoint.benchmark.measure;

import org.jspecify.annotations.NullMarked;
