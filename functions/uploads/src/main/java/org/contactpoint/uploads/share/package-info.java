/** Step 3: the rows of a validated file are cut into ranges, and a message is sent for each. */
@NullMarked
package org.contactpoint.uploads.share;

import org.jspecify.annotations.NullMarked;
