/**
 * The way to the desk for shielded children, which is another function, and the desk's own door.
 */
@NullMarked
package org.contactpoint.cloud.desk;

import org.jspecify.annotations.NullMarked;
