/** Possible duplicates: the pairs that were found, and the records that are to be compared. */
@NullMarked
package org.contactpoint.dynamodb.duplicate;

import org.jspecify.annotations.NullMarked;
