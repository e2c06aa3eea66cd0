/** Pages on which a child is looked for. */
@NullMarked
package org.contactpoint.portal.search;

import org.jspecify.annotations.NullMarked;
