/** Proves what the files of uploads and their manifests hold. */
@NullMarked
package org.contactpoint.uploads.store;

import org.jspecify.annotations.NullMarked;
