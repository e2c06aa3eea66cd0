/** The pool in which people sign in; that they may do anything, the accounts alone say. */
@NullMarked
package org.contactpoint.accounts.signin;

import org.jspecify.annotations.NullMarked;
