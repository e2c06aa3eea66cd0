/** Alerts and the counters of the misuse rules, as they are stored (rules §7). */
@NullMarked
package org.contactpoint.dynamodb.watch;

import org.jspecify.annotations.NullMarked;
