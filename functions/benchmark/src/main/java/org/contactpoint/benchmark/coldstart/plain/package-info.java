/**
 * What others would write by hand: functions without a framework that ask the same of their
 * surroundings as the search function does. A package of its own, because it is packed and started
 * by itself.
 */
@NullMarked
package org.contactpoint.benchmark.coldstart.plain;

import org.jspecify.annotations.NullMarked;
