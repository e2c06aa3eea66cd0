/** Follows the stream of the table of notices: what is news there is passed on. */
@NullMarked
package org.contactpoint.mail.follow;

import org.jspecify.annotations.NullMarked;
