/**
 * Emergencies: what is hidden of one shielded child is shown once to an override practitioner, and
 * an auditor of the child's council investigates it (rules §6).
 */
@NullMarked
package org.contactpoint.domain.emergency;

import org.jspecify.annotations.NullMarked;
