/** What everybody may read. */
@NullMarked
package org.contactpoint.portal.about;

import org.jspecify.annotations.NullMarked;
