/** What somebody is told of the children with whom they work. */
@NullMarked
package org.contactpoint.portal.notice;

import org.jspecify.annotations.NullMarked;
