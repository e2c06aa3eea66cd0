/** The first page, and what everybody may read. */
@NullMarked
package org.contactpoint.portal.home;

import org.jspecify.annotations.NullMarked;
