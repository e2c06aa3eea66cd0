/**
 * What people do with the directory, from the first call to the last, each with its whole audit
 * trail.
 */
@NullMarked
package org.contactpoint.acceptance.journey;

import org.jspecify.annotations.NullMarked;
