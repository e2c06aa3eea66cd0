/**
 * The rows that wait for a person: tried again after each file, listed to the council responsible
 * for the best candidate, and decided by its team (rules §4).
 */
@NullMarked
package org.contactpoint.uploads.review;

import org.jspecify.annotations.NullMarked;
