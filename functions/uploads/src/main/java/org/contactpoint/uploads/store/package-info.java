/**
 * The files of uploads until they are dealt with, and what validating them leaves beside them: a
 * manifest, and of a packed file a working copy.
 */
@NullMarked
package org.contactpoint.uploads.store;

import org.jspecify.annotations.NullMarked;
