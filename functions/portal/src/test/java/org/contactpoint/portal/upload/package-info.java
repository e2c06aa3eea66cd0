/** Pages of council files. */
@NullMarked
package org.contactpoint.portal.upload;

import org.jspecify.annotations.NullMarked;
