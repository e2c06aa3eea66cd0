/**
 * Learns the scorer's parameters from files, without knowing who is who: how often each kind of
 * agreement occurs.
 */
@NullMarked
package org.contactpoint.benchmark.learn;

import org.jspecify.annotations.NullMarked;
