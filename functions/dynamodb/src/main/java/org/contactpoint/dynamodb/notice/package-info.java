/** Who watches which child, when there was news of it, and which notices were read. */
@NullMarked
package org.contactpoint.dynamodb.notice;

import org.jspecify.annotations.NullMarked;
