/** Seeing one's own account: it stands with the trail because both answer "what is known of me". */
@NullMarked
package org.contactpoint.audit.account;

import org.jspecify.annotations.NullMarked;
