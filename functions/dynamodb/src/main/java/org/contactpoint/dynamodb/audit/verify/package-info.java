/** Verifying the audit trail: that no entry was changed, removed or put between others. */
@NullMarked
package org.contactpoint.dynamodb.audit.verify;

import org.jspecify.annotations.NullMarked;
