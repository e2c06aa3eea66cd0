/** Pages of user administrators. */
@NullMarked
package org.contactpoint.portal.accounts;

import org.jspecify.annotations.NullMarked;
