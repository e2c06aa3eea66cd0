/** What looks for misuse in the trail (rules §7). */
@NullMarked
package org.contactpoint.infrastructure.construct.misuse;

import org.jspecify.annotations.NullMarked;
