/** What the components of the pages (the templates below {@code part}) are given to show. */
@NullMarked
package org.contactpoint.portal.part;

import org.jspecify.annotations.NullMarked;
