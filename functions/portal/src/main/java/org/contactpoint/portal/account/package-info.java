/** One's own account, and one's own trail. */
@NullMarked
package org.contactpoint.portal.account;

import org.jspecify.annotations.NullMarked;
