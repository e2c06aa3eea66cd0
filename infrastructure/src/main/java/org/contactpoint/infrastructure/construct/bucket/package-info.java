/** The buckets: uploads that go again, an archive that stays, and logs of both. */
@NullMarked
package org.contactpoint.infrastructure.construct.bucket;

import org.jspecify.annotations.NullMarked;
