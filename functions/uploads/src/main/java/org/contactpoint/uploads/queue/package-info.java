/**
 * The messages of later work: they hold the names of uploads and rows, never data (the rules for
 * upload files).
 */
@NullMarked
package org.contactpoint.uploads.queue;

import org.jspecify.annotations.NullMarked;
