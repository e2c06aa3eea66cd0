/** What may be disclosed: nothing is released before its audit entry is written (rules §7). */
@NullMarked
package org.contactpoint.domain.disclosure;

import org.jspecify.annotations.NullMarked;
