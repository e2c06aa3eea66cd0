/** The lock on restored tables: nobody is served from them until the shields were replayed. */
@NullMarked
package org.contactpoint.dynamodb.serving;

import org.jspecify.annotations.NullMarked;
