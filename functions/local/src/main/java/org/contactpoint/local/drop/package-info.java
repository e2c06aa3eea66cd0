/** The folder into which people put files, as they would send them to the bucket. */
@NullMarked
package org.contactpoint.local.drop;

import org.jspecify.annotations.NullMarked;
