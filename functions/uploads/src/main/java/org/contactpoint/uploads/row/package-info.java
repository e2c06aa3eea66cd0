/**
 * What becomes of one row, decided from what is known and nothing else: the rules for upload files
 * live here, and no storage is touched.
 */
@NullMarked
package org.contactpoint.uploads.row;

import org.jspecify.annotations.NullMarked;
