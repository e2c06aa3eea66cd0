/** What a page is, what it gets to see of a request, and what it answers with. */
@NullMarked
package org.contactpoint.portal.page;

import org.jspecify.annotations.NullMarked;
