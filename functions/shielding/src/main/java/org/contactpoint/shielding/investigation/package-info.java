/**
 * Investigations of emergencies: listed to the auditors and the team of the child's council, to
 * England's auditors where they are not closed in time, and closed by an auditor who had no part in
 * it (rules §6).
 */
@NullMarked
package org.contactpoint.shielding.investigation;

import org.jspecify.annotations.NullMarked;
