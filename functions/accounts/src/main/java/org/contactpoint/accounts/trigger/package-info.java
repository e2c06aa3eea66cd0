/**
 * What the user pool calls: before it issues tokens, after somebody signed in, and when it writes
 * to people. Samples of its events are in {@code events/cognito}.
 */
@NullMarked
package org.contactpoint.accounts.trigger;

import org.jspecify.annotations.NullMarked;
