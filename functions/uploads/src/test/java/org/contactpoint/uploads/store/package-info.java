/** Tests of the files of uploads and their manifests. */
@NullMarked
package org.contactpoint.uploads.store;

import org.jspecify.annotations.NullMarked;
