/** The e-mails that there is news: who sends them, from which domain. */
@NullMarked
package org.contactpoint.infrastructure.construct.mail;

import org.jspecify.annotations.NullMarked;
