/** Monitoring: metrics from the logs, alarms, and acts on the account itself. */
@NullMarked
package org.contactpoint.infrastructure.construct.watch;

import org.jspecify.annotations.NullMarked;
