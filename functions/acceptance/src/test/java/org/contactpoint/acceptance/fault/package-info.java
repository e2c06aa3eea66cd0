/**
 * The simulation of faults: the whole directory over a store, a queue and a bucket that fail by a
 * seed, with processes that end at any call; afterwards what was acknowledged is asked for again.
 */
@NullMarked
package org.contactpoint.acceptance.fault;

import org.jspecify.annotations.NullMarked;
