/**
 * Learns from files, without knowing who is who, how often each kind of agreement is met: what the
 * scorer's parameters are made of.
 */
@NullMarked
package org.contactpoint.benchmark.learn;

import org.jspecify.annotations.NullMarked;
