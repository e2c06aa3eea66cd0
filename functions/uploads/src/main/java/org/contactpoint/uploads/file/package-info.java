/**
 * Reads files one row at a time, so that a large file needs no more memory than a small one, and
 * checks every column before anything is done with a row (rules §12).
 */
@NullMarked
package org.contactpoint.uploads.file;

import org.jspecify.annotations.NullMarked;
