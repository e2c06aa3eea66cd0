/** Whom news tells something, whether they are asked to sign in for it, and what they are sent. */
@NullMarked
package org.contactpoint.mail.notify;

import org.jspecify.annotations.NullMarked;
