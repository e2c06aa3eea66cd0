/** What pages are made of. */
@NullMarked
package org.contactpoint.portal.page;

import org.jspecify.annotations.NullMarked;
