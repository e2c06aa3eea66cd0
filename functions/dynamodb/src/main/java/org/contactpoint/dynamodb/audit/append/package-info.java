/**
 * Appending to the audit trail: the writers of a process, each with a chain of its own, and the
 * transactions that contain entries.
 */
@NullMarked
package org.contactpoint.dynamodb.audit.append;

import org.jspecify.annotations.NullMarked;
