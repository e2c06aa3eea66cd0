/** Decides what becomes of a row, by what was loaded and nothing else (rules §4, §6). */
@NullMarked
package org.contactpoint.uploads.match.decide;

import org.jspecify.annotations.NullMarked;
