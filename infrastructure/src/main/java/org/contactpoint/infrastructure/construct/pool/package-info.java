/** The user pool in which people and machines sign in. */
@NullMarked
package org.contactpoint.infrastructure.construct.pool;

import org.jspecify.annotations.NullMarked;
