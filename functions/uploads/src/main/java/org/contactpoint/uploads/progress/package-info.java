/** What every step of an upload does: it is saved with its audit entry, in somebody's name. */
@NullMarked
package org.contactpoint.uploads.progress;

import org.jspecify.annotations.NullMarked;
