/** The user pool in which people sign in. Only the accounts decide whether they may do anything. */
@NullMarked
package org.contactpoint.accounts.signin;

import org.jspecify.annotations.NullMarked;
