/**
 * The mistakes of people who ask or write about a child: one documented model with its rates, which
 * names every mistake that it makes.
 */
@NullMarked
package org.contactpoint.benchmark.mistake;

import org.jspecify.annotations.NullMarked;
