/** The messages of later work: they hold the names of uploads and rows, never data (rules §12). */
@NullMarked
package org.contactpoint.uploads.queue;

import org.jspecify.annotations.NullMarked;
