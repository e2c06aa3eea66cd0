/** Step 2: a file is read to its end, once; it is rejected or held, or its manifest is written. */
@NullMarked
package org.contactpoint.uploads.validate;

import org.jspecify.annotations.NullMarked;
