/**
 * What code and cloud must agree on: routes, table shapes, grants and the names of environment
 * variables. Both sides are built from here, so nothing is written twice.
 */
@NullMarked
package org.contactpoint.contract;

import org.jspecify.annotations.NullMarked;
