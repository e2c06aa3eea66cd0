/** The whole directory, started for a test and used from outside, over HTTP. */
@NullMarked
package org.contactpoint.acceptance.world;

import org.jspecify.annotations.NullMarked;
