/**
 * What appending to, reading and verifying the audit trail share: chains of entries, their items,
 * hashes and heads. Nothing here is ever updated or deleted but the heads.
 */
@NullMarked
package org.contactpoint.dynamodb.audit;

import org.jspecify.annotations.NullMarked;
