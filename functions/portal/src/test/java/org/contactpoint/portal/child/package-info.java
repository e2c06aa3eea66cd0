/** Pages of a record and what is done from it. */
@NullMarked
package org.contactpoint.portal.child;

import org.jspecify.annotations.NullMarked;
