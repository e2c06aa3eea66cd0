/** Requests to see what is held: entered, checked, reviewed, and answered (rules §8). */
@NullMarked
package org.contactpoint.portal.access;

import org.jspecify.annotations.NullMarked;
