/**
 * The whole house from outside: journeys through the edge with their audit trails, and the rules of
 * the house itself.
 */
@NullMarked
package org.contactpoint.acceptance;

import org.jspecify.annotations.NullMarked;
