/**
 * The files of uploads until they are processed, and what validating them leaves: a manifest, and
 * of a packed file a working copy.
 */
@NullMarked
package org.contactpoint.uploads.store;

import org.jspecify.annotations.NullMarked;
