/**
 * Copies of the trail that nobody can change: each entry is copied to a write-once bucket as it is
 * written, and once a day the heads of all chains are signed and stored there (rules §7). These
 * functions hold none of the trail's own keys.
 */
@NullMarked
package org.contactpoint.audit.archive;

import org.jspecify.annotations.NullMarked;
