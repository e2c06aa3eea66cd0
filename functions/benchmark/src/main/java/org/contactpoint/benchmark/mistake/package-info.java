/**
 * What goes wrong between a child and whoever asks or writes about it: one documented model with
 * its rates, which names every mistake that it makes.
 */
@NullMarked
package org.contactpoint.benchmark.mistake;

import org.jspecify.annotations.NullMarked;
