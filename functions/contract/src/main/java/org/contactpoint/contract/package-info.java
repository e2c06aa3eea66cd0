/**
 * What code and cloud promise each other: routes, table shapes, grants and the names of environment
 * variables. Both sides build from here, so nothing is typed twice.
 */
@NullMarked
package org.contactpoint.contract;

import org.jspecify.annotations.NullMarked;
