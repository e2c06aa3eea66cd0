/** Step 4: a range of rows is matched, a hundred rows at a time: load, decide, plan, commit. */
@NullMarked
package org.contactpoint.uploads.match;

import org.jspecify.annotations.NullMarked;
