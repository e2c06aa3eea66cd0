/**
 * Non-interference as a gate (rules §6.14, no oracle): two directories that differ in one hidden
 * fact get the same random calls from whoever is not entitled to it, and must answer alike, byte by
 * byte.
 */
@NullMarked
package org.contactpoint.acceptance.noninterference;

import org.jspecify.annotations.NullMarked;
