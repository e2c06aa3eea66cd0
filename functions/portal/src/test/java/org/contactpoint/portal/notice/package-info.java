/** Pages of notices. */
@NullMarked
package org.contactpoint.portal.notice;

import org.jspecify.annotations.NullMarked;
