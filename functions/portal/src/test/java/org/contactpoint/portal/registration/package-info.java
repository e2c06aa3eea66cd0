/** Pages on which the team keeps records. */
@NullMarked
package org.contactpoint.portal.registration;

import org.jspecify.annotations.NullMarked;
