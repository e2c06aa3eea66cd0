/** Hiding whereabouts where showing them could harm, and the narrow, watched ways around that. */
@NullMarked
package org.contactpoint.shielding;

import org.jspecify.annotations.NullMarked;
