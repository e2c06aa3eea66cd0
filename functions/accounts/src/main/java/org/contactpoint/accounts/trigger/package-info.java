/**
 * What the pool of sign-ins calls: before it issues tokens, after somebody signed in, and when it
 * writes to people. The samples of its events lie in {@code events/cognito}.
 */
@NullMarked
package org.contactpoint.accounts.trigger;

import org.jspecify.annotations.NullMarked;
