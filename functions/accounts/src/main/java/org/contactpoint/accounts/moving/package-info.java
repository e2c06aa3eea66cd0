/** The transitions of an account from one state to the next. */
@NullMarked
package org.contactpoint.accounts.moving;

import org.jspecify.annotations.NullMarked;
