/**
 * Changing: every change of the domain as the items that one transaction writes, each on the
 * condition that nothing has changed since it was read.
 */
@NullMarked
package org.contactpoint.dynamodb.commit;

import org.jspecify.annotations.NullMarked;
