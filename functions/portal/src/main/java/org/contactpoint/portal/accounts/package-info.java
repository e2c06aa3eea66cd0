/** How a user administrator lets people in: accounts, the steps of their vetting, and their end. */
@NullMarked
package org.contactpoint.portal.accounts;

import org.jspecify.annotations.NullMarked;
