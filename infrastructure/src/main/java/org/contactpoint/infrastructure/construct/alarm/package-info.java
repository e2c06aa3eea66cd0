/** Alarms, each of which names the runbook that says what to do. */
@NullMarked
package org.contactpoint.infrastructure.construct.alarm;

import org.jspecify.annotations.NullMarked;
