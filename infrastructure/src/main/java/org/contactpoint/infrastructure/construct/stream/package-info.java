/** How functions follow the changes of a table. */
@NullMarked
package org.contactpoint.infrastructure.construct.stream;

import org.jspecify.annotations.NullMarked;
