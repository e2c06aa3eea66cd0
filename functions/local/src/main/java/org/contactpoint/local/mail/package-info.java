/** E-mails that there is news: written into a folder in the place of Amazon SES. */
@NullMarked
package org.contactpoint.local.mail;

import org.jspecify.annotations.NullMarked;
