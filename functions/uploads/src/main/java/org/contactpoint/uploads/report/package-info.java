/** Step 5: what the rows of a slice came to is reported once, and counted. */
@NullMarked
package org.contactpoint.uploads.report;

import org.jspecify.annotations.NullMarked;
