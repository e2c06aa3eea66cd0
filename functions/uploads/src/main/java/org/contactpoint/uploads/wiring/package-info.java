/** Puts the parts of uploads together: the only place that knows them all. */
@NullMarked
package org.contactpoint.uploads.wiring;

import org.jspecify.annotations.NullMarked;
