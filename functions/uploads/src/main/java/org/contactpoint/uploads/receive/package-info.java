/** Step 1: a file that arrived in the bucket becomes an upload, once for each version of it. */
@NullMarked
package org.contactpoint.uploads.receive;

import org.jspecify.annotations.NullMarked;
