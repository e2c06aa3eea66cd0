/** The buckets: uploads, which are deleted again, the archive, which is kept, and logs of both. */
@NullMarked
package org.contactpoint.infrastructure.construct.bucket;

import org.jspecify.annotations.NullMarked;
