/**
 * The reading of files as they come in: one row at a time, so that a file of any size needs no more
 * memory than a small one, and judged by every column's rule before anything is done with it (the
 * rules for upload files).
 */
@NullMarked
package org.contactpoint.uploads.file;

import org.jspecify.annotations.NullMarked;
