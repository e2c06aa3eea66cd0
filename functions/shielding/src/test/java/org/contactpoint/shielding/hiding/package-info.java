/** Tests of hiding and of work in pieces. */
@NullMarked
package org.contactpoint.shielding.hiding;

import org.jspecify.annotations.NullMarked;
