/**
 * The worklist of possible duplicates of a team: listed, looked at side by side, and then merged or
 * distinguished (rules §4.10, one child, one record).
 */
@NullMarked
package org.contactpoint.registration.duplicate;

import org.jspecify.annotations.NullMarked;
