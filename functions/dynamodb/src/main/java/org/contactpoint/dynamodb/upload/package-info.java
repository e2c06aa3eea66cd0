/**
 * Uploads of councils: the files, the links of their rows to children, and the rows that wait for a
 * decision, each with items, documents, adapter and writes.
 */
@NullMarked
package org.contactpoint.dynamodb.upload;

import org.jspecify.annotations.NullMarked;
