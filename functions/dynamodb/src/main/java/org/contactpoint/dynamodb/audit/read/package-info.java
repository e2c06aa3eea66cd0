/** Reading the audit trail: entries by child, account or time, and the heads of its chains. */
@NullMarked
package org.contactpoint.dynamodb.audit.read;

import org.jspecify.annotations.NullMarked;
