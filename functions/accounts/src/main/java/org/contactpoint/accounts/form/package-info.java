/** How accounts are shown, and their fields read. */
@NullMarked
package org.contactpoint.accounts.form;

import org.jspecify.annotations.NullMarked;
