/** Finding a child. */
@NullMarked
package org.contactpoint.portal.search;

import org.jspecify.annotations.NullMarked;
