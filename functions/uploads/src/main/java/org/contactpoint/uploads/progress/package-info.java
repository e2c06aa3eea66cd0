/** Saves each step of an upload with its audit entry, in the name of an account. */
@NullMarked
package org.contactpoint.uploads.progress;

import org.jspecify.annotations.NullMarked;
