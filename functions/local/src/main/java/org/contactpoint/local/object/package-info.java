/** The bucket of uploads on this machine: signed URLs, checksums, versions and events. */
@NullMarked
package org.contactpoint.local.object;

import org.jspecify.annotations.NullMarked;
