/** What the calendar does: whoever lapsed is suspended the same day. */
@NullMarked
package org.contactpoint.accounts.lapsing;

import org.jspecify.annotations.NullMarked;
