/** Step 5: the outcomes of the rows of a slice are reported once, and counted. */
@NullMarked
package org.contactpoint.uploads.report;

import org.jspecify.annotations.NullMarked;
