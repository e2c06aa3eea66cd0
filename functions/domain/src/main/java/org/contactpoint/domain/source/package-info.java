/**
 * What sources say: every fact keeps who said it, for which council, as of which day (rules §4).
 */
@NullMarked
package org.contactpoint.domain.source;

import org.jspecify.annotations.NullMarked;
