/** What stands in the trail: one record for every act, complete at compile time (the rules, §7). */
@NullMarked
package org.contactpoint.domain.audit;

import org.jspecify.annotations.NullMarked;
