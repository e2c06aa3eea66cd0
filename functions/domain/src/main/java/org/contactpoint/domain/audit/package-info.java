/**
 * The audit trail: one event type for every act, so that an act without its event does not compile
 * (rules §7).
 */
@NullMarked
package org.contactpoint.domain.audit;

import org.jspecify.annotations.NullMarked;
