/**
 * The one transaction that writes all changes of a commit, made of the parts' writes, together with
 * its audit entries.
 */
@NullMarked
package org.contactpoint.dynamodb.commit;

import org.jspecify.annotations.NullMarked;
