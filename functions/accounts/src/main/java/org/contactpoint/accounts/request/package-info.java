/** Asking for an account. */
@NullMarked
package org.contactpoint.accounts.request;

import org.jspecify.annotations.NullMarked;
