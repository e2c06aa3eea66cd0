/**
 * Tests of the whole project from outside: journeys through the edge with their audit trails, and
 * the architecture rules.
 */
@NullMarked
package org.contactpoint.acceptance;

import org.jspecify.annotations.NullMarked;
