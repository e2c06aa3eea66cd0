/**
 * Misuse is looked for, not waited for: what an entry of the trail says for it, the rules with
 * their thresholds and windows, and the alerts that auditors close with a finding (rules §7).
 */
@NullMarked
package org.contactpoint.domain.watch;

import org.jspecify.annotations.NullMarked;
