/**
 * Search entries written again under a new version of the search keys: how each record's are, and
 * how far that is (ADR 28).
 */
@NullMarked
package org.contactpoint.dynamodb.rekeying;

import org.jspecify.annotations.NullMarked;
