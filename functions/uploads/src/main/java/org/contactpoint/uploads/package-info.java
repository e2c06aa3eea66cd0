/**
 * Files that councils and national sources send: reading, matching and applying them row by row.
 */
@NullMarked
package org.contactpoint.uploads;

import org.jspecify.annotations.NullMarked;
