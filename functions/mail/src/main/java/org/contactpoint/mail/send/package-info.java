/** How an e-mail leaves: through Amazon SES. */
@NullMarked
package org.contactpoint.mail.send;

import org.jspecify.annotations.NullMarked;
