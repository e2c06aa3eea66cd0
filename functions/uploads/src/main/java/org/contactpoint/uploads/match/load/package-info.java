/** Loads in bulk from the store what the rows of a slice are decided by. */
@NullMarked
package org.contactpoint.uploads.match.load;

import org.jspecify.annotations.NullMarked;
