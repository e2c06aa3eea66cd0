/** The daily event that suspends whoever lapsed, on the same day (rules §2). */
@NullMarked
package org.contactpoint.accounts.lapsing;

import org.jspecify.annotations.NullMarked;
