/** Requests to see what is held. */
@NullMarked
package org.contactpoint.portal.access;

import org.jspecify.annotations.NullMarked;
