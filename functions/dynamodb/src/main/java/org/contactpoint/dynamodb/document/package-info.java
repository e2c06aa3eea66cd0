/**
 * What the domain's records look like when they are stored: one explicit document each, so that a
 * renamed field of the domain can't silently change what lies in the tables.
 */
@NullMarked
package org.contactpoint.dynamodb.document;

import org.jspecify.annotations.NullMarked;
