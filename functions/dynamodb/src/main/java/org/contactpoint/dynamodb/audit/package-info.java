/**
 * The trail as it is stored: chains of entries, their heads, who reads them and who proves them
 * whole. Kept apart because nothing here may ever be updated or deleted.
 */
@NullMarked
package org.contactpoint.dynamodb.audit;

import org.jspecify.annotations.NullMarked;
