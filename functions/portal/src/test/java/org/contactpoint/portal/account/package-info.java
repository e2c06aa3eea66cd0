/** Pages on which people see their own account and trail. */
@NullMarked
package org.contactpoint.portal.account;

import org.jspecify.annotations.NullMarked;
