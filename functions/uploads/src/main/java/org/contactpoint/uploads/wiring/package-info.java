/** Wires the parts of uploads together. */
@NullMarked
package org.contactpoint.uploads.wiring;

import org.jspecify.annotations.NullMarked;
