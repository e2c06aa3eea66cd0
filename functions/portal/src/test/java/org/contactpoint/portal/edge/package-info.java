/** What is asked of every page alike. */
@NullMarked
package org.contactpoint.portal.edge;

import org.jspecify.annotations.NullMarked;
