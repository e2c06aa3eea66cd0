/**
 * From the file that came to the last of its rows: taken in once, read to its end, held where it
 * would take too much away, and matched slice by slice (the rules for upload files).
 */
@NullMarked
package org.contactpoint.uploads.intake;

import org.jspecify.annotations.NullMarked;
