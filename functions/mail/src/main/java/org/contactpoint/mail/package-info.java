/** Asks whoever has news of a watched child to sign in, by an e-mail that says nothing more. */
@NullMarked
package org.contactpoint.mail;

import org.jspecify.annotations.NullMarked;
